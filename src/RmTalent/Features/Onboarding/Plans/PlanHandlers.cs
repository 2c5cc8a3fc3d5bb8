using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Learning that was completed ticks its step off.</summary>
public sealed class OnLearningCompleted(AppDbContext db) : IFactHandler<LearningCompleted>
{
    public async Task HandleAsync(LearningCompleted fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).Running().SingleOrDefaultAsync(p => p.PersonId == fact.PersonId, cancellationToken) is { } plan)
        {
            plan.Learned(fact.Kind, fact.ItemId, await db.CalendarOfAsync(fact.PersonId, cancellationToken), context.At);
        }
    }
}

/// <summary>Tells the people of a plan that it began, or that its start moved.</summary>
public sealed class OnPlanChanged(AppDbContext db, Outbox outbox) : IFactHandler<OnboardingStarted>, IFactHandler<OnboardingStartMoved>
{
    public Task HandleAsync(OnboardingStarted fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, (to, plan, newcomer) => PlanMails.Started(to, plan, newcomer), cancellationToken);

    public Task HandleAsync(OnboardingStartMoved fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, (to, plan, newcomer) => PlanMails.StartMoved(to, plan, newcomer, fact), cancellationToken);

    private async Task EachAsync(FactContext context, Func<MailRecipient, OnboardingPlan, string, MailDraft> mail, CancellationToken cancellationToken)
    {
        var plan = await db.OnboardingPlans.AsNoTracking().SingleAsync(p => p.Id == context.SubjectId, cancellationToken);
        List<Guid> ids = [.. new[] { plan.PersonId, plan.ManagerId, plan.TrainerId, plan.BuddyId }.OfType<Guid>().Distinct()];
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new MailRecipient(p.Email, p.Name, p.Language, p.Id, p.TimeZone)).ToListAsync(cancellationToken);
        var newcomer = people.Single(p => p.PersonId == plan.PersonId).Name;
        foreach (var to in people)
        {
            await outbox.QueueAsync(mail(to, plan, newcomer), cancellationToken);
        }
    }
}
