using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Performance;

/// <summary>The other side hears of a change that begins, and whoever proposed an action hears of an objection to it.</summary>
public sealed class OnPlanChanged(AppDbContext db, Outbox outbox) : IFactHandler<DevelopmentPlanReopened>, IFactHandler<DevelopmentActionObjected>
{
    public async Task HandleAsync(DevelopmentPlanReopened fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await db.DevelopmentPlans.AsNoTracking().SingleAsync(p => p.Id == context.SubjectId, cancellationToken);
        if (plan.Status is PlanStatus.Changing)
        {
            var (other, by) = await PartiesAsync(plan, fact.By, cancellationToken);
            var person = plan.PersonId == other.Id ? other : by;
            await outbox.QueueAsync(PlanMails.ChangeOpened(plan, To(other), by.Name, person.Name), cancellationToken);
        }
    }

    public async Task HandleAsync(DevelopmentActionObjected fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await db.DevelopmentPlans.AsNoTracking().SingleAsync(p => p.Id == context.SubjectId, cancellationToken);
        if (plan.Actions.SingleOrDefault(a => a.Id == fact.ActionId) is { Answer: { IsYes: false } no } action)
        {
            var (other, by) = await PartiesAsync(plan, no.By, cancellationToken);
            await outbox.QueueAsync(PlanMails.Objected(plan, action, To(other), by.Name), cancellationToken);
        }
    }

    private static MailRecipient To(Person person) => new(person.Email, person.Name, person.Language, person.Id, person.TimeZone);

    private async Task<(Person Other, Person By)> PartiesAsync(DevelopmentPlan plan, Guid by, CancellationToken cancellationToken)
    {
        var both = await db.People.AsNoTracking().Where(p => p.Id == plan.PersonId || p.Id == plan.ManagerId).ToDictionaryAsync(p => p.Id, cancellationToken);
        return (both[by == plan.PersonId ? plan.ManagerId : plan.PersonId], both[by]);
    }
}
