using Quartz;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Jobs.Quartz;

/// <summary>Sweeps on Quartz.NET. The schedule lives in its store, so that a run missed while the site was down happens once after the start.</summary>
internal sealed class QuartzEngine(ISchedulerFactory factory, SweepRunner runner, IServiceScopeFactory scopes) : IJobEngine, IHostedService
{
    private IScheduler? _scheduler;

    public string Name => "Quartz.NET";

    public bool IsRunning => _scheduler is { Status: SchedulerStatus.Running };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await factory.GetScheduler(cancellationToken);
        var zone = await ZoneAsync(cancellationToken);
        foreach (var sweep in runner.Schedules)
        {
            await ScheduleAsync(_scheduler, sweep, zone, cancellationToken);
        }

        foreach (var job in (await _scheduler.QueryJobs(new JobQuery(), cancellationToken)).Items)
        {
            if (runner.Schedules.All(s => s.Name != job.Key.Name))
            {
                await _scheduler.DeleteJob(job.Key, cancellationToken);
            }
        }

        await _scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is { } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextRunsAsync(CancellationToken cancellationToken)
    {
        var next = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        foreach (var sweep in runner.Schedules)
        {
            next[sweep.Name] = _scheduler is null ? null : (await _scheduler.GetTrigger(new TriggerKey(sweep.Name), cancellationToken))?.NextFireTimeUtc;
        }

        return next;
    }

    public async Task RunNowAsync(string sweep, CancellationToken cancellationToken) =>
        await (_scheduler ?? throw new InvalidOperationException("The job engine has not started.")).TriggerJob(new JobKey(sweep), null, cancellationToken);

    /// <summary>A trigger that is right already stays as it is: replacing it would forget a missed run.</summary>
    private static async Task ScheduleAsync(IScheduler scheduler, SweepSchedule sweep, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider).WithIdentity(sweep.Name)
            .WithSchedule(CronScheduleBuilder.Create(sweep.Cron.Expression, CronFormat.Unix).InTimeZone(zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        if (await scheduler.GetTrigger(trigger.Key, cancellationToken) is ICronTrigger present && trigger is ICronTrigger wanted
            && present.CronExpressionString == wanted.CronExpressionString && present.TimeZone.Id == wanted.TimeZone.Id)
        {
            return;
        }

        var job = JobBuilder.Create<SweepJob>().WithIdentity(sweep.Name).DisallowConcurrentExecution().StoreDurably().Build();
        await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellationToken);
    }

    private async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var organisation = await scope.ServiceProvider.GetRequiredService<AppDbContext>().OrganisationAsync(cancellationToken);
        return TimeZoneInfo.TryFindSystemTimeZoneById(organisation.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }
}

/// <summary>Runs the sweep that its job is named after.</summary>
internal sealed class SweepJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
