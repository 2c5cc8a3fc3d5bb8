using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Operations;

namespace RmTalent.Platform.Jobs;

/// <summary>A registered sweep, for engines and for the jobs page.</summary>
public sealed record SweepSchedule(string Name, string Title, Cron Cron, Func<IServiceProvider, DateTimeOffset, CancellationToken, Task<SweepResult>> RunAsync)
{
    public static SweepSchedule Of<TSweep>()
        where TSweep : class, ISweep => new(typeof(TSweep).Name, TSweep.Title, TSweep.Cron,
            (services, asOf, stop) => services.GetRequiredService<TSweep>().RunAsync(asOf, stop));
}

/// <summary>Runs one sweep and keeps a record of it, whatever the engine.</summary>
public sealed class SweepRunner(IServiceScopeFactory scopes, IEnumerable<SweepSchedule> schedules, Measures measures, TimeProvider clock, ILogger<SweepRunner> logger)
{
    public IReadOnlyList<SweepSchedule> Schedules { get; } = [.. schedules.OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>Never throws for what the sweep throws: the record says it.</summary>
    public async Task<JobRun> RunAsync(string sweep, CancellationToken stop)
    {
        var schedule = Schedules.Single(s => s.Name == sweep);
        var run = new JobRun { Sweep = sweep, StartedAt = clock.GetUtcNow() };
        await SaveAsync(db => db.Add(run), stop);
        try
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<ActorContext>().Current = Actor.System(sweep);
            run.Finish(await schedule.RunAsync(scope.ServiceProvider, run.StartedAt, stop), clock.GetUtcNow());
        }
        catch (Exception error)
        {
            logger.LogError(error, "{Sweep} failed", sweep);
            run.Fail(error, clock.GetUtcNow());
        }

        measures.Ran(run);
        // Also when the site is stopping: the record must not stay open.
        await SaveAsync(db => db.Update(run), CancellationToken.None);
        return run;
    }

    private async Task SaveAsync(Action<AppDbContext> change, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        change(db);
        await db.SaveChangesAsync(stop);
    }
}
