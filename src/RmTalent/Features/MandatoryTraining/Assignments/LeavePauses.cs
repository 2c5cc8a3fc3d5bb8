using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Pauses a person's open trainings while they are on leave, and resumes them after it. Doing it again changes nothing; the caller saves.</summary>
public sealed class LeavePauses(AppDbContext db)
{
    public async Task ApplyAsync(Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = await db.WorkingTimeOfAsync(personId, cancellationToken);
        var awaySince = await db.Leaves.Pausing().Covering(calendar.LocalDate(now)).Where(l => l.PersonId == personId).MinAsync(l => (DateOnly?)l.From, cancellationToken);
        foreach (var assignment in await db.Assignments.OpenOf(personId).Include(a => a.Requirement).ToListAsync(cancellationToken))
        {
            if (awaySince is { } from && assignment.Status != AssignmentStatus.Paused)
            {
                assignment.PauseForLeave(from, calendar, now);
            }
            else if (awaySince is null && assignment.PausedFor == PauseCause.Leave)
            {
                assignment.Resume(assignment.Requirement!, calendar, now);
            }
        }
    }
}

/// <summary>Leave that was noted, changed, ended or removed takes effect at once when it concerns today.</summary>
public sealed class OnLeave(LeavePauses pauses, TimeProvider clock) : IFactHandler<LeaveTaken>, IFactHandler<LeaveChanged>, IFactHandler<LeaveEnded>, IFactHandler<LeaveRemoved>
{
    public Task HandleAsync(LeaveTaken fact, FactContext context, CancellationToken cancellationToken) => pauses.ApplyAsync(fact.PersonId, clock.GetUtcNow(), cancellationToken);

    public Task HandleAsync(LeaveChanged fact, FactContext context, CancellationToken cancellationToken) => pauses.ApplyAsync(fact.PersonId, clock.GetUtcNow(), cancellationToken);

    public Task HandleAsync(LeaveEnded fact, FactContext context, CancellationToken cancellationToken) => pauses.ApplyAsync(fact.PersonId, clock.GetUtcNow(), cancellationToken);

    public Task HandleAsync(LeaveRemoved fact, FactContext context, CancellationToken cancellationToken) => pauses.ApplyAsync(fact.PersonId, clock.GetUtcNow(), cancellationToken);
}

/// <summary>Leave begins and ends with the day: who is away has open trainings paused, who is back has them again.</summary>
public sealed class PauseForLeave(AppDbContext db, LeavePauses pauses, SweepEach each) : ISweep
{
    public static string Title => "Pause mandatory training for leave, and resume it after";

    public static Cron Cron => Cron.Hourly(1);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var away = db.Leaves.Pausing().Covering(today);
        var gone = await away.Where(l => db.Set<Assignment>().Any(a => a.PersonId == l.PersonId && Assignment.Open.Contains(a.Status) && a.Status != AssignmentStatus.Paused))
            .Select(l => l.PersonId).Distinct().OrderBy(id => id).Take(500).ToListAsync(cancellationToken);
        var back = await db.Assignments.PausedForLeave().Where(a => !away.Any(l => l.PersonId == a.PersonId))
            .Select(a => a.PersonId).Distinct().OrderBy(id => id).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(gone.Concat(back), id => pauses.ApplyAsync(id, asOf, cancellationToken), cancellationToken);
    }
}

/// <summary>Nothing is required of somebody who has left. What was met stays met, and counts again after a return.</summary>
public sealed class OnEmploymentEnded(AppDbContext db) : IFactHandler<EmploymentEnded>
{
    public async Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken)
    {
        foreach (var assignment in await db.Assignments.Current().Where(a => a.PersonId == context.SubjectId).ToListAsync(cancellationToken))
        {
            assignment.Free(context.At);
        }
    }
}
