using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Jobs.Hangfire;

/// <summary>Sweeps as Hangfire's recurring jobs: one per sweep, in the organisation's zone. A run missed while no server was up happens once.</summary>
internal sealed class HangfireEngine(IRecurringJobManager jobs, JobStorage storage, SweepRunner runner, IServiceScopeFactory scopes) : IJobEngine, IHostedService
{
    public string Name => "Hangfire";

    public bool IsRunning => storage.GetMonitoringApi().Servers().Count > 0;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var options = new RecurringJobOptions { TimeZone = await ZoneAsync(cancellationToken), MisfireHandling = MisfireHandlingMode.Relaxed };
        foreach (var sweep in runner.Schedules)
        {
            var name = sweep.Name;
            jobs.AddOrUpdate(name, Job.FromExpression<SweepJob>(job => job.RunAsync(name, CancellationToken.None)), sweep.Cron.Expression, options);
        }

        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Where(j => runner.Schedules.All(s => s.Name != j.Id)))
        {
            jobs.RemoveIfExists(gone.Id);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextRunsAsync(CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        IReadOnlyDictionary<string, DateTimeOffset?> next = connection.GetRecurringJobs().ToDictionary(
            j => j.Id,
            j => j.NextExecution is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : (DateTimeOffset?)null,
            StringComparer.Ordinal);
        return Task.FromResult(next);
    }

    public Task RunNowAsync(string sweep, CancellationToken cancellationToken)
    {
        jobs.Trigger(sweep);
        return Task.CompletedTask;
    }

    private async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var organisation = await scope.ServiceProvider.GetRequiredService<AppDbContext>().OrganisationAsync(cancellationToken);
        return TimeZoneInfo.TryFindSystemTimeZoneById(organisation.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }
}

/// <summary>What Hangfire stores and calls. A failed run is not repeated at once: the sweep comes up again by its schedule, and the record says what happened.</summary>
public sealed class SweepJob(SweepRunner runner)
{
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution("sweep:{0}", 600)]
    public Task RunAsync(string sweep, CancellationToken cancellationToken) => runner.RunAsync(sweep, cancellationToken);
}
