using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Shadowing;

/// <summary>Signed-off hours count towards the newcomer's onboarding: its shadowing steps are done when what was signed off since the start is enough.</summary>
public sealed class OnShadowingSignedOff(AppDbContext db) : IFactHandler<ShadowingSignedOff>
{
    public async Task HandleAsync(ShadowingSignedOff fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).Running().SingleOrDefaultAsync(p => p.PersonId == fact.PersonId, cancellationToken) is not { } plan)
        {
            return;
        }

        var hours = await db.HoursSinceStartAsync(plan, cancellationToken);
        plan.Shadowed(hours.Count, hours.Sum(), await db.DaysOfAsync(plan, cancellationToken), context.At);
    }
}
