using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>The newcomer's leave changed: due dates that fall into it move past it, and those of leave that is gone move back.</summary>
public sealed class OnLeave(AppDbContext db) : IFactHandler<LeaveTaken>, IFactHandler<LeaveChanged>, IFactHandler<LeaveEnded>, IFactHandler<LeaveRemoved>
{
    public Task HandleAsync(LeaveTaken fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveChanged fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveEnded fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveRemoved fact, FactContext context, CancellationToken cancellationToken) => MoveAsync(fact.PersonId, cancellationToken);

    private async Task MoveAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).Running().SingleOrDefaultAsync(p => p.PersonId == personId, cancellationToken) is { } plan)
        {
            plan.MoveAroundLeave(await db.CalendarOfAsync(personId, cancellationToken));
        }
    }
}

/// <summary>Who has left needs no onboarding.</summary>
public sealed class OnEmploymentEnded(AppDbContext db) : IFactHandler<EmploymentEnded>
{
    public async Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Running().SingleOrDefaultAsync(p => p.PersonId == context.SubjectId, cancellationToken) is { } plan)
        {
            plan.StopAsLeft(context.At);
        }
    }
}
