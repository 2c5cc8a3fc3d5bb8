using System.Diagnostics;
using System.Text.Json;

namespace RmTalent.Tests.Features.Vacancies;

/// <summary>What two libraries of npm say of a page's structured data: one finds it, the other knows what search engines require and recommend.</summary>
internal static class StructuredData
{
    /// <returns>The objects by type, and what is missing or wrong.</returns>
    public static async Task<(JsonElement Data, IReadOnlyList<string> Issues)> OfAsync(string html)
    {
        var (root, file) = (Root(), Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.html"));
        await File.WriteAllTextAsync(file, html);
        using var process = Process.Start(new ProcessStartInfo("node",
            [
                Path.Combine(root, "tests/RmTalent.Tests/Features/Vacancies/read-structured-data.mjs"), Path.Combine(root, "wwwroot-assets/node_modules/@marbec/web-auto-extractor/dist/index.js"),
                Path.Combine(root, "wwwroot-assets/node_modules/@adobe/structured-data-validator/src/index.js"), file,
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (text, errors) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        File.Delete(file);
        process.ExitCode.ShouldBe(0, errors);
        var read = JsonDocument.Parse(text).RootElement;
        read.GetProperty("errors").GetArrayLength().ShouldBe(0, text);
        return (read.GetProperty("data"), [.. read.GetProperty("issues").EnumerateArray().Select(i => i.GetString()!)]);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "RmTalent.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
