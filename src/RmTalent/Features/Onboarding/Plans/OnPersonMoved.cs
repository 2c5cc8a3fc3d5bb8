using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>The record of the newcomer names another line manager or another first day: the running plan that had the old one, or none any more, takes the new one.</summary>
public sealed class OnPersonMoved(AppDbContext db) : IFactHandler<ManagerChanged>, IFactHandler<FirstDayMoved>
{
    public async Task HandleAsync(ManagerChanged fact, FactContext context, CancellationToken cancellationToken)
    {
        if (fact.To is { } manager && await RunningAsync(context.SubjectId, cancellationToken) is { } plan && (plan.ManagerId == fact.From || plan.ManagerId is null))
        {
            plan.Assign(manager, plan.TrainerId, plan.BuddyId, plan.HrId, await db.DaysOfAsync(plan.PersonId, [.. plan.People, manager], cancellationToken));
        }
    }

    public async Task HandleAsync(FirstDayMoved fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await RunningAsync(context.SubjectId, cancellationToken) is { } plan && plan.StartsOn == fact.From)
        {
            plan.MoveStart(fact.To, null, await db.DaysOfAsync(plan, cancellationToken));
        }
    }

    private Task<OnboardingPlan?> RunningAsync(Guid personId, CancellationToken cancellationToken) =>
        db.OnboardingPlans.Include(p => p.Steps).Running().SingleOrDefaultAsync(p => p.PersonId == personId, cancellationToken);
}
