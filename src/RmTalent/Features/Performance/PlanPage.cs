using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>A page that changes a plan: for the two who write it, nobody else.</summary>
public abstract class PlanPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public DevelopmentPlan Plan { get; private set; } = null!;

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Plan = (await db.DevelopmentPlans.AsSplitQuery().SeenBy(User.Id, administrator: false).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!;
        return Plan is not null;
    }

    protected async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/development-plans/{Id}");
    }
}
