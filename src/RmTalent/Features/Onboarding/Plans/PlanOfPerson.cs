using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>How far the latest onboarding is, for those who may open it.</summary>
internal sealed class PlanOfPerson(AppDbContext db, TimeProvider clock) : IPersonPart
{
    public int Order => 200;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var plan = await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).SeenBy(user.Id, user.IsAdministrator).Where(p => p.PersonId == personId)
            .OrderBy(p => p.EndedAt == null ? 0 : 1).ThenByDescending(p => p.StartedAt).FirstOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var today = (await db.CalendarOfAsync(personId, cancellationToken)).LocalDate(clock.GetUtcNow());
        return new PersonPart("Onboarding", "/Features/Onboarding/Plans/_OfPerson.cshtml", new PlanProgress(
            plan, plan.Steps.Count(s => !s.IsOptional && plan.IsSatisfied(s)), plan.Steps.Count(s => !s.IsOptional), plan.Steps.Count(s => plan.IsOverdue(s, today))));
    }
}

public sealed record PlanProgress(OnboardingPlan Plan, int Done, int All, int Overdue);
