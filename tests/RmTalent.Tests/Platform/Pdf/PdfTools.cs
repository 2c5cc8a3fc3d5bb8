using System.ComponentModel;
using System.Diagnostics;
using RmTalent.Platform.Pdf;

namespace RmTalent.Tests.Platform.Pdf;

/// <summary>A PDF looked at with other people's tools, so that no engine marks its own work. Needs the Debian packages poppler-utils, qpdf and zbar-tools.</summary>
sealed class PdfTools : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rmtalent-pdf-");

    public PdfTools(Document document)
        : this(CompiledEngine.Instance.Render(document))
    {
    }

    public PdfTools(byte[] pdf) => File.WriteAllBytes(Pdf, pdf);

    string Pdf => Path.Combine(folder.FullName, "document.pdf");

    public string Text() => Run("pdftotext", "-enc", "UTF-8", Pdf, "-");

    public string Text(int page) => Run("pdftotext", "-enc", "UTF-8", "-layout", "-f", $"{page}", "-l", $"{page}", Pdf, "-");

    public string Info() => Run("pdfinfo", Pdf);

    public string Structure() => Run("pdfinfo", "-struct-text", Pdf);

    public string Fonts() => Run("pdffonts", Pdf);

    public string Check() => Run("qpdf", "--check", Pdf);

    public string Attachments() => Run("pdfdetach", "-list", Pdf);

    /// <summary>The first file inside.</summary>
    public byte[] Attached()
    {
        var file = Path.Combine(folder.FullName, "attached");
        Run("pdfdetach", "-save", "1", "-o", file, Pdf);
        return File.ReadAllBytes(file);
    }

    public string Language() => Run("qpdf", "--json", Pdf);

    public string ScannedQrCode()
    {
        Run("pdftoppm", "-r", "200", "-png", "-singlefile", Pdf, Path.Combine(folder.FullName, "page"));
        return Run("zbarimg", "--quiet", "--raw", "--nodbus", Path.Combine(folder.FullName, "page.png")).Trim();
    }

    public long Size => new FileInfo(Pdf).Length;

    public void Dispose() => folder.Delete(recursive: true);

    static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, $"{program}: {output}{errors.GetAwaiter().GetResult()}");
            return output;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is needed: install the Debian packages poppler-utils, qpdf and zbar-tools.", missing);
        }
    }
}
