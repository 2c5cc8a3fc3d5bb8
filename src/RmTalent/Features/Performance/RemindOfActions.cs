using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Performance;

/// <summary>Tells each relationship manager once, a week ahead, which actions of an agreed plan are due.</summary>
public sealed class RemindOfActions(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    private const int DaysAhead = 7;

    public static string Title => "Remind of actions in development plans";

    public static Cron Cron => Cron.Weekdays(7);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var by = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf).AddDays(DaysAhead);
        var plans = await db.DevelopmentPlans
            .Running().Where(p => p.Actions.Any(a => a.DoneAt == null && a.RemindedAt == null && a.DueOn <= by))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(plans, async id =>
        {
            var plan = await db.DevelopmentPlans.SingleAsync(p => p.Id == id, cancellationToken);
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == plan.PersonId, cancellationToken);
            if (plan.RemindOfActionsDue(by, asOf) is { Count: > 0 } due)
            {
                var mail = PlanMails.ActionsDue(plan, due, new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone));
                var sendAt = (await db.WorkingTimeOfAsync(person.Id, cancellationToken)).NextWorkingTime(asOf);
                await outbox.QueueAsync(mail with { SendAt = sendAt }, cancellationToken);
            }
        }, cancellationToken);
    }
}
