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

        var calendar = await db.CalendarOfAsync(fact.PersonId, cancellationToken);
        var firstDay = calendar.StartOfDay(plan.StartsOn);
        var since = plan.StartedAt < firstDay ? plan.StartedAt : firstDay;
        var hours = await db.ShadowingVisits.Where(v => v.NewcomerId == fact.PersonId && v.Status == VisitStatus.SignedOff && v.EndsAt >= since)
            .Select(v => v.Hours ?? 0).ToListAsync(cancellationToken);
        plan.Shadowed(hours.Count, hours.Sum(), calendar, context.At);
    }
}
