using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Audit;

[Authorize(Policies.SeeCompliance)]
public sealed class EvidenceModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public EvidenceScope Scope { get; init; } = new();

    public IReadOnlyList<SelectListItem> Requirements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Requirements = await db.RequirementChoicesAsync(cancellationToken);
        Teams = await db.TeamsSeenByAsync(User, cancellationToken);
    }
}
