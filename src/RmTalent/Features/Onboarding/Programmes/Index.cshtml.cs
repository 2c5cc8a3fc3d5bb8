using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<(Programme Programme, int Running)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var running = await db.OnboardingPlans.Running().Join(db.ProgrammeVersions, p => p.ProgrammeVersionId, v => v.Id, (p, v) => v.ProgrammeId)
            .GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var programmes = await db.Programmes.AsNoTracking().ToListAsync(cancellationToken);
        Rows = [.. programmes.OrderBy(p => p.ArchivedAt is not null).ThenBy(p => p.Title.ToString(), StringComparer.CurrentCulture).Select(p => (p, running.GetValueOrDefault(p.Id)))];
    }
}
