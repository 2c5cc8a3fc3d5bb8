using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RmTalent.Tests.Features.Certification.Badges;

/// <summary>What the JOSE library of npm says of a badge.</summary>
internal static class Jose
{
    /// <param name="site">A running site; its own jwks.json decides.</param>
    /// <param name="issuer">Who must have issued it.</param>
    /// <param name="token">The badge.</param>
    /// <param name="at">The time for <c>nbf</c> and <c>exp</c>.</param>
    public static async Task<JsonElement> VerifyAsync(Uri site, string issuer, string token, DateTimeOffset at)
    {
        var root = Root();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.jwt");
        await File.WriteAllTextAsync(file, token);
        using var process = Process.Start(new ProcessStartInfo("node",
            [
                Path.Combine(root, "tests/RmTalent.Tests/Features/Certification/Badges/verify-badge.mjs"), Path.Combine(root, "wwwroot-assets/node_modules/jose/dist/webapi/index.js"),
                new Uri(site, "/.well-known/jwks.json").ToString(), issuer, at.ToString("O", CultureInfo.InvariantCulture), file,
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (text, errors) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        File.Delete(file);
        process.ExitCode.ShouldBe(0, errors);
        return JsonDocument.Parse(text).RootElement;
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
