using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.MandatoryTraining.Reminding;

/// <summary>Climbs the ladder of reminders: each step becomes a notice in its reader's next digest. What it costs depends on what is due: an index on the next step's instant serves it.</summary>
public sealed class RemindOfTraining(AppDbContext db, SweepEach each) : ISweep
{
    private const int Most = 20_000;

    public static string Title => "Note who is to be reminded of mandatory training, and whose manager is told";

    public static Cron Cron => Cron.EveryMinutes(15);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Assignments.ToRemind(asOf).OrderBy(a => a.NextReminderAt).Select(a => a.Id).Take(Most).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var assignment = await db.Assignments.Include(a => a.Requirement).SingleAsync(a => a.Id == id, cancellationToken);
            var calendar = await db.WorkingTimeOfAsync(assignment.PersonId, cancellationToken);
            foreach (var step in assignment.Climb(assignment.Requirement!.Ladder, calendar, asOf))
            {
                db.AddRange((await ReadersAsync(assignment, step, cancellationToken)).Select(r => TrainingNotice.Of(assignment, step, r, asOf)));
            }
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<Reader>> ReadersAsync(Assignment assignment, LadderStep step, CancellationToken cancellationToken)
    {
        var learner = await db.People.AsNoTracking().SingleAsync(p => p.Id == assignment.PersonId, cancellationToken);
        if (step.Kind == LadderKind.Remind)
        {
            return [Reader.Of(learner)];
        }

        var manager = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == learner.ManagerId, cancellationToken);
        if (step.Kind == LadderKind.TellManager)
        {
            return manager is null ? [] : [Reader.Of(manager)];
        }

        var above = await db.People.AsNoTracking().Where(p => manager != null && p.Id == manager.ManagerId).ToListAsync(cancellationToken);
        return [.. above.Select(Reader.Of), .. assignment.Requirement!.Ladder.ComplianceMailbox is { Length: > 0 } mailbox ? [Reader.OfMailbox(mailbox)] : Array.Empty<Reader>()];
    }
}
