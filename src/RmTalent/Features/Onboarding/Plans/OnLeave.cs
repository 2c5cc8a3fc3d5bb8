using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Leave of a newcomer or of somebody who helps changed: due dates that fall into it move past it, and those of leave that is gone move back.</summary>
public sealed class OnLeave(AppDbContext db) : IFactHandler<LeaveTaken>, IFactHandler<LeaveChanged>, IFactHandler<LeaveEnded>, IFactHandler<LeaveRemoved>
{
    public Task HandleAsync(LeaveTaken fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveChanged fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveEnded fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveRemoved fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    private async Task MoveAsync(Guid personId, CancellationToken cancellationToken)
    {
        foreach (var plan in await db.OnboardingPlans.Include(p => p.Steps).RunningWith(personId).ToListAsync(cancellationToken))
        {
            plan.MoveAroundLeave(await db.DaysOfAsync(plan, cancellationToken));
        }
    }
}

/// <summary>Who has left needs no onboarding, and helps in none: the plan says that somebody else is to be chosen, and the manager does the steps until then.</summary>
public sealed class OnEmploymentEnded(AppDbContext db) : IFactHandler<EmploymentEnded>
{
    public async Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken)
    {
        var left = context.SubjectId;
        foreach (var plan in await db.OnboardingPlans.Include(p => p.Steps).RunningWith(left).ToListAsync(cancellationToken))
        {
            if (plan.PersonId == left)
            {
                plan.StopAsLeft(context.At);
            }
            else
            {
                plan.Release(left, await db.DaysOfAsync(plan, cancellationToken));
            }
        }
    }
}
