using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RmTalent.Tests;

/// <summary>The real program as a process of its own, in Production, behind what it takes for a proxy that ends TLS.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has written so far, line by line.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public static SiteProcess Start(string connectionString, params (string Key, string Value)[] settings) => new(Info(connectionString, settings, []));

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int Code, IReadOnlyCollection<string> Output)> RunAsync(string connectionString, IEnumerable<string> arguments, params (string Key, string Value)[] settings)
    {
        await using var site = new SiteProcess(Info(connectionString, settings, arguments));
        await site._process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (site._process.ExitCode, site.Output);
    }

    public Task<Uri> ListeningAsync() => _listening.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>A browser beyond the proxy: cookies, https, no redirects followed.</summary>
    /// <param name="cookie">A cookie that it brings along.</param>
    public async Task<HttpClient> BrowserAsync(string? cookie = null) =>
        new(new Proxied(cookie)) { BaseAddress = await ListeningAsync(), Timeout = TimeSpan.FromSeconds(60) };

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as systemd does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Info(string connectionString, (string Key, string Value)[] settings, IEnumerable<string> arguments, [CallerFilePath] string here = "")
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/RmTalent"));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(source, "bin", configuration, "net10.0", "RmTalent.dll"), .. arguments])
        {
            WorkingDirectory = source,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__Db"] = connectionString,
                ["Proxy__Known__0"] = "127.0.0.1",
                ["Jobs__Enabled"] = "false",
            },
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } found)
        {
            _listening.TrySetResult(new Uri(found.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    private sealed class Proxied(string? cookie) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        private readonly ConcurrentDictionary<string, string> _cookies = new(cookie is null ? [] : [Parse(cookie)], StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            if (!_cookies.IsEmpty)
            {
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                var (name, value) = Parse(set);
                _cookies[name] = value;
            }

            return response;
        }

        private static KeyValuePair<string, string> Parse(string cookie)
        {
            var pair = cookie.Split(';')[0];
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            return new(pair[..at], pair[(at + 1)..]);
        }
    }
}
