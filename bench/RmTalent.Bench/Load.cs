using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RmTalent.Bench;

/// <summary>One row of a table of pages. Times in milliseconds.</summary>
internal sealed record Line(string Name, double Alone, double Median, double Late, double PerSecond, double? AllocatedKilobytes, double CpuMilliseconds)
{
    public bool IsPublic { get; init; }
}

/// <summary>Closed loops by wrk: each connection asks again as soon as it was answered. First one connection, then sixteen.</summary>
internal static partial class Load
{
    private const int Crowd = 16;

    public static async Task<Line> MeasureAsync(string name, Site site, string path, string cookie, double seconds)
    {
        await WrkAsync(site, path, cookie, Crowd, 1);
        var (allocated, cpu) = (await site.AllocatedAsync(), site.Cpu);
        var alone = await WrkAsync(site, path, cookie, 1, seconds);
        var crowd = await WrkAsync(site, path, cookie, Crowd, seconds);
        var requests = alone.Requests + crowd.Requests;
        var line = new Line(name, alone.Median, crowd.Median, crowd.Late, crowd.PerSecond,
            allocated is null ? null : (await site.AllocatedAsync() - allocated) / requests / 1024, (site.Cpu - cpu).TotalMilliseconds / requests);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {name}: {line.Alone:0.00} ms alone, {line.PerSecond:0} /s of {Crowd}"));
        return line;
    }

    private static async Task<Measured> WrkAsync(Site site, string path, string cookie, int connections, double seconds)
    {
        var url = new Uri(site.Url, path).AbsoluteUri;
        List<string> arguments = ["-t1", $"-c{connections}", $"-d{seconds:0}s", "--timeout", "30s", "--latency", "-H", "X-Forwarded-Proto: https"];
        arguments.AddRange(cookie.Length > 0 ? ["-H", $"Cookie: {cookie}", url] : [url]);
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return Failed().IsMatch(said) || !PerSecond().IsMatch(said)
            ? throw new InvalidOperationException($"{path} did not answer well:\n{said}")
            : new(Milliseconds(said, 50), Milliseconds(said, 99), Number(PerSecond(), said), Number(Requests(), said));
    }

    private static double Milliseconds(string said, int percentile)
    {
        var found = Regex.Match(said, string.Create(CultureInfo.InvariantCulture, $@"^\s+{percentile}%\s+([\d.]+)(us|ms|s)"), RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        return double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) * found.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
    }

    private static double Number(Regex regex, string said) => double.Parse(regex.Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    private sealed record Measured(double Median, double Late, double PerSecond, double Requests);

    [GeneratedRegex(@"Non-2xx|Socket errors: .*(read|connect) [1-9]")]
    private static partial Regex Failed();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();
}
