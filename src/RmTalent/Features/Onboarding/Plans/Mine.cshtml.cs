using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Leads to one's own plan: the running one, else the latest.</summary>
[Authorize(Policies.FollowOnboarding)]
public sealed class MineModel(AppDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        return await db.OnboardingPlans.Where(p => p.PersonId == me).OrderBy(p => p.EndedAt == null ? 0 : 1).ThenByDescending(p => p.StartedAt)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken) is { } id ? Redirect($"/onboarding/{id}") : Page();
    }
}
