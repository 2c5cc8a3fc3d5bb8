using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Offers;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
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
            plan.Learned(fact.Kind, fact.ItemId, await db.DaysOfAsync(plan, cancellationToken), context.At);
        }
    }
}

/// <summary>Tells the people of a plan that it began, that its start, its dates or its programme changed, and that it is complete; and whoever helps from now on that they do.</summary>
public sealed class OnPlanChanged(AppDbContext db, Outbox outbox)
    : IFactHandler<OnboardingStarted>, IFactHandler<OnboardingGuidesAssigned>, IFactHandler<OnboardingStartMoved>, IFactHandler<OnboardingDatesMoved>, IFactHandler<OnboardingVersionFollowed>, IFactHandler<OnboardingCompleted>
{
    public Task HandleAsync(OnboardingStarted fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, (to, plan, newcomer) => PlanMails.Started(to, plan, newcomer), cancellationToken);

    /// <summary>The mail has the occasion of the first one, so that only those get it who are new in the plan.</summary>
    public Task HandleAsync(OnboardingGuidesAssigned fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, PlanMails.Chosen, cancellationToken);

    public Task HandleAsync(OnboardingStartMoved fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, (to, plan, newcomer) => PlanMails.StartMoved(to, plan, newcomer, fact), cancellationToken);

    public Task HandleAsync(OnboardingDatesMoved fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, (to, plan, newcomer) => PlanMails.DatesMoved(to, plan, newcomer, context.FactId), cancellationToken);

    public Task HandleAsync(OnboardingVersionFollowed fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, (to, plan, newcomer) => PlanMails.VersionFollowed(to, plan, newcomer, context.FactId), cancellationToken);

    public Task HandleAsync(OnboardingCompleted fact, FactContext context, CancellationToken cancellationToken) =>
        EachAsync(context, PlanMails.Completed, cancellationToken);

    private async Task EachAsync(FactContext context, Func<MailRecipient, OnboardingPlan, string, MailDraft> mail, CancellationToken cancellationToken)
    {
        var plan = await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).SingleAsync(p => p.Id == context.SubjectId, cancellationToken);
        List<Guid> ids = [.. plan.People];
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new MailRecipient(p.Email, p.Name, p.Language, p.Id, p.TimeZone)).ToListAsync(cancellationToken);
        var newcomer = people.Single(p => p.PersonId == plan.PersonId).Name;
        foreach (var to in people)
        {
            await outbox.QueueAsync(mail(to, plan, newcomer), cancellationToken);
        }
    }
}

/// <summary>A hire starts the onboarding. Somebody who has a running plan, or no programme to follow, is left to the people who plan onboarding.</summary>
public sealed class OnCandidateHired(AppDbContext db, PlanStart start) : IFactHandler<CandidateHired>
{
    public async Task HandleAsync(CandidateHired fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.AnyAsync(p => p.ApplicationId == fact.ApplicationId || (p.PersonId == fact.PersonId && p.EndedAt == null), cancellationToken)
            || await start.ProgrammeForAsync(fact.RmType, cancellationToken) is not { } programme)
        {
            return;
        }

        var managerId = await db.People.Where(p => p.Id == fact.PersonId).Select(p => p.ManagerId).SingleAsync(cancellationToken);
        var recruiterId = await db.Vacancies.Where(v => v.Id == fact.VacancyId).Select(v => (Guid?)v.RecruiterId).SingleOrDefaultAsync(cancellationToken);
        await start.StartAsync(new PlanTerms(fact.PersonId, fact.StartsOn, managerId, null, null, fact.ApplicationId, recruiterId), programme, cancellationToken);
    }
}
