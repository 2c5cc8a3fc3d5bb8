using System.Diagnostics;

namespace RmTalent.E2E;

/// <summary>What a reader of a PDF can select and search.</summary>
internal static class Pdf
{
    public static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", "-enc UTF-8 - -") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        reader.ExitCode.ShouldBe(0);
        return text;
    }
}
