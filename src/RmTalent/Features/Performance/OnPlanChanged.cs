using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Performance;

/// <summary>The other side hears of a draft, of a change that begins and of an objection; both hear when the plan is agreed, a new line manager when it is theirs to follow.</summary>
public sealed class OnPlanChanged(AppDbContext db, Outbox outbox)
    : IFactHandler<DevelopmentPlanDrafted>, IFactHandler<DevelopmentPlanReopened>, IFactHandler<DevelopmentActionObjected>, IFactHandler<DevelopmentPlanAgreed>, IFactHandler<DevelopmentPlanHandedOver>
{
    public async Task HandleAsync(DevelopmentPlanDrafted fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(context, cancellationToken);
        if (plan.Status is PlanStatus.Draft && context.ActorId is { } author && plan.IsParty(author))
        {
            var (other, by) = await PartiesAsync(plan, author, cancellationToken);
            await outbox.QueueAsync(PlanMails.Drafted(plan, To(other), by.Name, by.Name), cancellationToken);
        }
    }

    public async Task HandleAsync(DevelopmentPlanReopened fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(context, cancellationToken);
        if (plan.Status is PlanStatus.Changing && plan.IsParty(fact.By))
        {
            var (other, by) = await PartiesAsync(plan, fact.By, cancellationToken);
            var person = plan.PersonId == other.Id ? other : by;
            await outbox.QueueAsync(PlanMails.ChangeOpened(plan, To(other), by.Name, person.Name), cancellationToken);
        }
    }

    public async Task HandleAsync(DevelopmentActionObjected fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(context, cancellationToken);
        if (plan.Actions.SingleOrDefault(a => a.Id == fact.ActionId) is { Answer: { IsYes: false } no } action && plan.IsParty(no.By))
        {
            var (other, by) = await PartiesAsync(plan, no.By, cancellationToken);
            await outbox.QueueAsync(PlanMails.Objected(plan, action, To(other), by.Name), cancellationToken);
        }
    }

    public async Task HandleAsync(DevelopmentPlanAgreed fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(context, cancellationToken);
        if (plan.Status is PlanStatus.Agreed && plan.Edition == fact.Edition)
        {
            var (person, manager) = await PartiesAsync(plan, plan.ManagerId, cancellationToken);
            await outbox.QueueAsync(PlanMails.Agreed(plan, To(person), person.Name), cancellationToken);
            await outbox.QueueAsync(PlanMails.Agreed(plan, To(manager), person.Name), cancellationToken);
        }
    }

    public async Task HandleAsync(DevelopmentPlanHandedOver fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(context, cancellationToken);
        if (plan.ManagerId == fact.ManagerId)
        {
            var (person, manager) = await PartiesAsync(plan, plan.ManagerId, cancellationToken);
            await outbox.QueueAsync(PlanMails.HandedOver(plan, To(manager), person.Name), cancellationToken);
        }
    }

    private static MailRecipient To(Person person) => new(person.Email, person.Name, person.Language, person.Id, person.TimeZone);

    private Task<DevelopmentPlan> FindAsync(FactContext context, CancellationToken cancellationToken) =>
        db.DevelopmentPlans.AsNoTracking().SingleAsync(p => p.Id == context.SubjectId, cancellationToken);

    private async Task<(Person Other, Person By)> PartiesAsync(DevelopmentPlan plan, Guid by, CancellationToken cancellationToken)
    {
        var both = await db.People.AsNoTracking().Where(p => p.Id == plan.PersonId || p.Id == plan.ManagerId).ToDictionaryAsync(p => p.Id, cancellationToken);
        return (both[by == plan.PersonId ? plan.ManagerId : plan.PersonId], both[by]);
    }
}
