using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RmTalent.Bench;

/// <summary>A published program as a process of its own, in Production, on a free port of the loopback.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private const int TicksPerSecond = 100;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Site(ProcessStartInfo start, string firstPage)
    {
        FirstPage = firstPage;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Url { get; private set; } = null!;

    /// <summary>From the start of the process to its first page.</summary>
    public TimeSpan Cold { get; private set; }

    public double ResidentMegabytes => File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(l => double.Parse(Number().Match(l).Value, CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>Of all cores, in user and system mode.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
            return TimeSpan.FromSeconds((double)(long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
    }

    private string FirstPage { get; }

    public static Site Start(string folder, Database database, bool demo) => new(new ProcessStartInfo("dotnet", ["RmTalent.dll"])
    {
        WorkingDirectory = Path.Combine(folder, "site"),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Db"] = database.ConnectionString,
            ["Proxy__Known__0"] = "127.0.0.1",
            ["Documents__EngineLicence"] = "AGPL",
            ["Jobs__Enabled"] = "false",
            ["Demo"] = demo ? "true" : "false",
        },
    }, "/careers");

    public static Site Bare(string folder, Database database) => new(new ProcessStartInfo("dotnet", ["RmTalent.Bench.dll", "bare", database.ConnectionString])
    {
        WorkingDirectory = Path.Combine(folder, "bench"),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["DOTNET_gcServer"] = "1" },
    }, "/static");

    /// <summary>Waits for the first page.</summary>
    public async Task OpenAsync()
    {
        Url = await _listening.Task.WaitAsync(TimeSpan.FromMinutes(3));
        using var client = new HttpClient { BaseAddress = Url };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await client.GetAsync(FirstPage);
        answer.EnsureSuccessStatusCode();
        Cold = Stopwatch.GetElapsedTime(_start);
    }

    /// <summary>All bytes that the program has allocated, from its own figures; null where it has none.</summary>
    public async Task<double?> AllocatedAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        using var answer = await client.GetAsync("/metrics");
        return answer.IsSuccessStatusCode && Allocated().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } found
            ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (Listening().Match(line) is { Success: true } found)
        {
            _listening.TrySetResult(new Uri(found.Groups[1].Value));
        }

        if (line.Contains("\"Error\"", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal))
        {
            Console.Error.WriteLine(line);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^dotnet_gc_heap_total_allocated\w* (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Allocated();
}
