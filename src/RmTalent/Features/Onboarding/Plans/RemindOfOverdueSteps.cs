using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.CheckIns;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Reminds each owner, once per due date, of the steps that nobody has done in time, and newcomers of check-ins that lack their part: one mail per plan and person.</summary>
public sealed class RemindOfOverdueSteps(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    private const int AtMost = 500;

    public static string Title => "Remind people of overdue onboarding steps";

    public static Cron Cron => Cron.Weekdays(7);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var due = await db.OnboardingPlans.ToRemind(today).OrderBy(p => p.Id).Select(p => p.Id).Take(AtMost).ToListAsync(cancellationToken);
        return await each.RunAsync(due, id => RemindAsync(id, today, asOf, cancellationToken), cancellationToken);
    }

    private async Task RemindAsync(Guid planId, DateOnly today, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var plan = await db.OnboardingPlans.Include(p => p.Steps).SingleAsync(p => p.Id == planId, cancellationToken);
        var newcomer = await db.People.Where(p => p.Id == plan.PersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        var late = plan.TakeToRemind(today);
        var written = await db.CheckIns.Where(c => c.OnboardingPlanId == planId && c.NewcomerAt != null).Select(c => c.PlanStepId).ToListAsync(cancellationToken);
        var unwritten = late.Where(s => s.Kind == StepKind.CheckIn && !written.Contains(s.Id)).Select(s => (Who: plan.PersonId, Step: s));
        foreach (var group in late.Where(s => plan.OwnerOf(s) is not null).Select(s => (Who: plan.OwnerOf(s)!.Value, Step: s)).Concat(unwritten).GroupBy(x => x.Who, x => x.Step))
        {
            var to = await db.People.AsNoTracking().Where(p => p.Id == group.Key).Select(p => new MailRecipient(p.Email, p.Name, p.Language, p.Id, p.TimeZone)).SingleOrDefaultAsync(cancellationToken);
            if (to is not null)
            {
                var sendAt = (await db.WorkingTimeOfAsync(group.Key, cancellationToken)).NextWorkingTime(asOf);
                await outbox.QueueAsync(PlanMails.Overdue(to, plan, newcomer, [.. group]) with { SendAt = sendAt }, cancellationToken);
            }
        }
    }
}
