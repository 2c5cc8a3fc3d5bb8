using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Certification;

/// <summary>Tells learners 60, 30 and 7 days before a certificate ends.</summary>
public sealed class RemindOfExpiry(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    private const int Cap = 500;

    public static string Title => "Remind learners of certificates that end";

    public static Cron Cron => Cron.Daily(6, 40);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var due = await db.Awards.ReminderDue(today).OrderBy(a => a.NextReminderOn).Select(a => a.Id).Take(Cap).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var award = await db.Awards.SingleAsync(a => a.Id == id, cancellationToken);
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == award.PersonId, cancellationToken);
            award.Remind(today);
            if (person.LeftOn is null && award.StateOn(today) == AwardState.Valid)
            {
                await outbox.QueueAsync(CertificateMails.Expiring(award, person, today), cancellationToken);
            }
        }, cancellationToken);
    }
}
