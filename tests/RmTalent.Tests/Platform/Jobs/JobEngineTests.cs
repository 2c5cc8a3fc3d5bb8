using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Tests.Platform.Jobs;

/// <summary>What every engine must do, whichever this build has.</summary>
public sealed class JobEngineTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Log _log = new();

    [Fact]
    public async Task A_schedule_is_kept_once_per_sweep_over_restarts()
    {
        DateTimeOffset? next;
        using (var site = Start())
        {
            var runs = await site.Services.GetRequiredService<IJobEngine>().NextRunsAsync(default);
            runs.Count.ShouldBe(site.Services.GetRequiredService<SweepRunner>().Schedules.Count);
            next = runs[nameof(Nightly)];
            next.ShouldNotBeNull().ShouldBeGreaterThan(_host.Clock.Now);
        }

        using var again = Start();
        (await again.Services.GetRequiredService<IJobEngine>().NextRunsAsync(default))[nameof(Nightly)].ShouldBe(next);
    }

    [Fact]
    public async Task Run_now_works_and_is_recorded()
    {
        using var site = Start();
        site.Services.GetRequiredService<IJobEngine>().IsRunning.ShouldBeTrue();
        await site.Services.GetRequiredService<IJobEngine>().RunNowAsync(nameof(Nightly), default);
        var run = await FinishedAsync(site, nameof(Nightly));
        (run.Acted, run.Failed, run.Error).ShouldBe((3, 0, null));
    }

    [Fact]
    public async Task A_failing_run_is_reported_and_the_next_one_still_runs()
    {
        using var site = Start();
        await site.Services.GetRequiredService<IJobEngine>().RunNowAsync(nameof(Failing), default);
        (await FinishedAsync(site, nameof(Failing))).Error.ShouldBe("no luck");
        await site.Services.GetRequiredService<IJobEngine>().RunNowAsync(nameof(Nightly), default);
        await FinishedAsync(site, nameof(Nightly));
    }

    [Fact]
    public async Task A_run_missed_while_the_site_was_down_happens_once()
    {
        using (Start())
        {
        }

        _host.Clock.PassDays(3);
        using var site = Start();
        await FinishedAsync(site, nameof(Nightly));
        await site.Services.GetRequiredService<IJobEngine>().RunNowAsync(nameof(Failing), default);
        await FinishedAsync(site, nameof(Failing)); // whatever else was missed would have begun before
        _log.Runs.ShouldBe(1);
    }

    [Fact]
    public async Task Runs_of_one_sweep_do_not_overlap()
    {
        using var site = Start();
        var engine = site.Services.GetRequiredService<IJobEngine>();
        await engine.RunNowAsync(nameof(Nightly), default);
        await engine.RunNowAsync(nameof(Nightly), default);
        await TwoRunsAsync();
    }

    [Fact]
    public async Task Run_now_waits_for_the_run_of_the_schedule()
    {
        using (Start())
        {
        }

        _host.Clock.PassDays(3);
        using var site = Start(); // and the missed run begins by itself
        await site.Services.GetRequiredService<IJobEngine>().RunNowAsync(nameof(Nightly), default);
        await TwoRunsAsync();
    }

    public void Dispose() => _host.Dispose();

    private async Task TwoRunsAsync()
    {
        var waiting = Stopwatch.StartNew();
        while (_log.Runs < 2 && waiting.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(50);
        }

        (_log.Runs, _log.Overlaps).ShouldBe((2, 0));
    }

    private WebApplicationFactory<Program> Start()
    {
        var site = _host.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Jobs:Enabled", "true");
            builder.ConfigureTestServices(services => services.AddSingleton(_log).AddSweep<Nightly>().AddSweep<Failing>());
        });
        _ = site.Services;
        return site;
    }

    private static async Task<JobRun> FinishedAsync(WebApplicationFactory<Program> site, string sweep)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            using var scope = site.Services.CreateScope();
            var run = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<JobRun>().AsNoTracking()
                .FirstOrDefaultAsync(r => r.Sweep == sweep && r.FinishedAt != null);
            if (run is not null)
            {
                return run;
            }

            waiting.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), $"{sweep} did not run");
            await Task.Delay(50);
        }
    }

    private sealed class Log
    {
        private int _runs;
        private int _now;
        private int _overlaps;

        public int Runs => _runs;

        public int Overlaps => _overlaps;

        public async Task RunAsync()
        {
            if (Interlocked.Increment(ref _now) > 1)
            {
                Interlocked.Increment(ref _overlaps);
            }

            await Task.Delay(200);
            Interlocked.Decrement(ref _now);
            Interlocked.Increment(ref _runs);
        }
    }

    private sealed class Nightly(Log log) : ISweep
    {
        public static string Title => "Test";

        public static Cron Cron => Cron.Daily(3, 30);

        public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
        {
            await log.RunAsync();
            return new SweepResult(3);
        }
    }

    private sealed class Failing : ISweep
    {
        public static string Title => "Test";

        public static Cron Cron => Cron.Monthly(1, 5);

        public Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken) => throw new InvalidOperationException("no luck");
    }
}
