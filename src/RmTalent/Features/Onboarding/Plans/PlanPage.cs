using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>A page that changes a running plan, for those who plan it; otherwise 404.</summary>
public abstract class PlanPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The version that the form shows; forms that replace what stands there send it back.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public OnboardingPlan Plan { get; private set; } = null!;

    public PlanDays Days { get; private set; } = null!;

    public string Newcomer { get; private set; } = "";

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).PlannedBy(User.Id, User.IsAdministrator).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Plan.ExpectVersion(Version ?? plan.Version);
        Days = await db.DaysOfAsync(plan, cancellationToken);
        Newcomer = await db.People.Where(p => p.Id == plan.PersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        return true;
    }

    /// <summary>Saves, and goes back to the plan with a word of what was done.</summary>
    protected async Task<IActionResult> DoneAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/onboarding/{Id}");
    }
}
