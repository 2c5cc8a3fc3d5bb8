using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Shadowing;

/// <summary>The day before a visit both are reminded; afterwards the newcomer is asked to reflect.</summary>
public sealed class RemindOfVisits(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    public static string Title => "Remind people of job-shadowing visits";

    public static Cron Cron => Cron.EveryMinutes(30);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.ShadowingVisits.Where(v => v.NextReminderAt <= asOf).OrderBy(v => v.NextReminderAt).Select(v => v.Id).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var visit = await db.ShadowingVisits.SingleAsync(v => v.Id == id, cancellationToken);
            var people = await db.People.AsNoTracking().Where(p => p.Id == visit.NewcomerId || p.Id == visit.HostId).ToListAsync(cancellationToken);
            if (visit.Status == VisitStatus.Done)
            {
                await outbox.QueueAsync(VisitMails.ReflectNow(visit, people.Single(p => p.Id == visit.NewcomerId), asOf), cancellationToken);
            }
            else if (visit.StartsAt > asOf)
            {
                foreach (var person in people)
                {
                    await outbox.QueueAsync(VisitMails.Tomorrow(visit, person), cancellationToken);
                }
            }

            visit.Reminded(asOf);
        }, cancellationToken);
    }
}
