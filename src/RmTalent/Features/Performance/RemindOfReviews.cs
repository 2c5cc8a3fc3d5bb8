using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Performance;

/// <summary>Tells both, a week ahead, that they planned to talk about the development plan.</summary>
public sealed class RemindOfReviews(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    private const int DaysAhead = 7;

    public static string Title => "Remind of reviews of development plans";

    public static Cron Cron => Cron.Weekdays(7);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var by = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf).AddDays(DaysAhead);
        var plans = await db.DevelopmentPlans.Running().Where(p => p.Reviews.Any(r => r.HeldAt == null && r.RemindedAt == null && r.On <= by))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(plans, async id =>
        {
            var plan = await db.DevelopmentPlans.SingleAsync(p => p.Id == id, cancellationToken);
            var due = plan.RemindOfReviewsDue(by, asOf);
            var both = await db.People.AsNoTracking().Where(p => p.Id == plan.PersonId || p.Id == plan.ManagerId).ToListAsync(cancellationToken);
            foreach (var person in both)
            {
                var to = new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone);
                var sendAt = (await db.WorkingTimeOfAsync(person.Id, cancellationToken)).NextWorkingTime(asOf);
                await outbox.QueueAsync(PlanMails.ReviewsDue(plan, due, to, both.First(p => p.Id != person.Id).Name) with { SendAt = sendAt }, cancellationToken);
            }
        }, cancellationToken);
    }
}
