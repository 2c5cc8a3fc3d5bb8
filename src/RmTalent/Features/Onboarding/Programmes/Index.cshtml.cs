using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Programme> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = [.. (await db.Programmes.AsNoTracking().Where(p => p.ArchivedAt == null).ToListAsync(cancellationToken)).OrderBy(p => p.Title.ToString(), StringComparer.CurrentCulture)];
}
