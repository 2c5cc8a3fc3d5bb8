using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>How far the latest onboarding is, for those who may open it.</summary>
internal sealed class PlanOfPerson(AppDbContext db, TimeProvider clock) : IPersonPart
{
    public int Order => 200;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var plan = await db.OnboardingPlans.AsNoTracking().SeenBy(user.Id, user.IsAdministrator).Where(p => p.PersonId == personId)
            .OrderBy(p => p.EndedAt == null ? 0 : 1).ThenByDescending(p => p.StartedAt).FirstOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        return new PersonPart("Onboarding", "/Features/Onboarding/Plans/_OfPerson.cshtml", new PlanSummary(plan, plan.StandingOn(today)));
    }
}

public sealed record PlanSummary(OnboardingPlan Plan, PlanStanding Standing);
