using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Shadowing;

/// <summary>The day before a visit both are reminded; afterwards whoever has not written their side of the debrief.</summary>
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
            var people = await db.People.AsNoTracking().Where(p => p.Id == visit.NewcomerId || p.Id == visit.HostId).ToDictionaryAsync(p => p.Id, cancellationToken);
            foreach (var mail in MailsOf(visit, people[visit.NewcomerId], people[visit.HostId], asOf))
            {
                await outbox.QueueAsync(mail, cancellationToken);
            }

            visit.Reminded(asOf);
        }, cancellationToken);
    }

    private static IEnumerable<MailDraft> MailsOf(ShadowingVisit visit, Person newcomer, Person host, DateTimeOffset asOf)
    {
        if (visit.Status == VisitStatus.Scheduled && visit.StartsAt > asOf)
        {
            yield return VisitMails.Tomorrow(visit, newcomer);
            yield return VisitMails.Tomorrow(visit, host);
        }

        if (visit is { Status: VisitStatus.Done, ReflectedAt: null })
        {
            yield return VisitMails.ReflectNow(visit, newcomer, asOf);
        }

        if (visit is { Status: VisitStatus.Done, DebriefedAt: null })
        {
            yield return VisitMails.DebriefNow(visit, host, newcomer.Name, asOf);
        }
    }
}
