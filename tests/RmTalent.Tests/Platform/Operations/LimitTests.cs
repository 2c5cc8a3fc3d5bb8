using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Operations;

/// <summary>Limits, proxies and the end of the site, on the real server where it matters.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Gate _gate = new();

    [Fact]
    public async Task A_proxy_is_believed_only_if_it_is_known()
    {
        using var trusting = Served("Production", ("Proxy:Known:0", "127.0.0.1"));
        var redirect = await SendAsync(trusting, "/careers");
        redirect.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        redirect.Headers.Location!.Scheme.ShouldBe("https");
        (await SendAsync(trusting, "/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SendAsync(trusting, "/careers", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("evil.example");

        using var wary = Served("Production", ("Proxy:Known:0", "192.0.2.0/24"));
        (await SendAsync(wary, "/careers", ("X-Forwarded-Proto", "https"))).StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        (await SendAsync(wary, "/metrics", ("X-Forwarded-For", "203.0.113.7"))).StatusCode.ShouldBe(HttpStatusCode.OK); // the header of a stranger counts for nothing
    }

    [Fact]
    public async Task Browsers_are_told_to_stay_on_https()
    {
        using var site = Served("Production", ("Proxy:Known:0", "127.0.0.1"));
        var page = await SendAsync(site, "/careers", ("X-Forwarded-Proto", "https"), ("Host", "talent.example.org"));
        page.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Theory]
    [InlineData(false, HttpStatusCode.RequestEntityTooLarge, "That file is too large")]
    [InlineData(true, HttpStatusCode.BadRequest, "We could not read that")] // no browser sends forms like that
    public async Task A_body_that_is_too_large_gets_a_page_that_says_so(bool isChunked, HttpStatusCode status, string title)
    {
        using var site = Served("Testing", ("Proxy:Known:0", "127.0.0.1"), ("Limits:BodyMegabytes", "1"));
        using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences") { Content = new ByteArrayContent(new byte[2_000_000]) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        (await answer.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_gets_a_friendly_page()
    {
        using var site = With("Testing", ("Limits:RequestSeconds", "1"));
        using var client = site.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Add("X-User", Guid.CreateVersion7().ToString());
        client.DefaultRequestHeaders.Add("X-Roles", "Trainer");
        var answer = await client.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("We will be right back");
    }

    [Fact]
    public async Task A_request_and_a_sweep_that_run_when_the_site_stops_are_finished()
    {
        using var site = Served("Testing", ("Proxy:Known:0", "127.0.0.1"), ("Jobs:Enabled", "true"));
        using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Add("X-User", Guid.CreateVersion7().ToString());
        client.DefaultRequestHeaders.Add("X-Roles", "Trainer");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var request = client.GetAsync("/");
        await site.Services.GetRequiredService<IJobEngine>().RunNowAsync(nameof(SlowSweep), default);
        await _gate.BothInside.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var stopping = site.Services.GetRequiredService<IHost>().StopAsync();
        await Task.Delay(300);
        stopping.IsCompleted.ShouldBeFalse();
        _gate.Open.SetResult();
        (await request).StatusCode.ShouldBe(HttpStatusCode.OK);
        await stopping;
        var run = await _host.DbAsync(db => db.Set<JobRun>().SingleAsync(r => r.Sweep == nameof(SlowSweep)));
        (run.Acted, run.Error, run.FinishedAt.HasValue).ShouldBe((1, null, true));
    }

    public void Dispose() => _host.Dispose();

    private WebApplicationFactory<Program> With(string environment, params (string Key, string Value)[] settings) => _host.WithWebHostBuilder(builder =>
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Jobs:Enabled", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton(_gate).AddScoped<IToday, SlowToday>().AddSweep<SlowSweep>());
    });

    private WebApplicationFactory<Program> Served(string environment, params (string Key, string Value)[] settings)
    {
        var site = With(environment, settings);
        site.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        site.StartServer();
        return site;
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplicationFactory<Program> site, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{site.ClientOptions.BaseAddress.Port}") };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request);
    }

    private sealed class Gate
    {
        private int _inside;

        public TaskCompletionSource BothInside { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task PassAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _inside) == 2)
            {
                BothInside.SetResult();
            }

            return Open.Task.WaitAsync(cancellationToken);
        }
    }

    private sealed class SlowToday(Gate gate) : IToday
    {
        public async Task<IReadOnlyList<TodayItem>> ForAsync(System.Security.Claims.ClaimsPrincipal user, CancellationToken cancellationToken)
        {
            await gate.PassAsync(cancellationToken);
            return [];
        }
    }

    private sealed class SlowSweep(Gate gate) : ISweep
    {
        public static string Title => "Test";

        public static Cron Cron => Cron.Monthly(1, 5);

        public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
        {
            await gate.PassAsync(cancellationToken);
            return new SweepResult(1);
        }
    }
}
