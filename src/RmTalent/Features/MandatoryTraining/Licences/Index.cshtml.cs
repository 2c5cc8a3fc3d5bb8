using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.SeeCompliance)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LicenceFilter Filter { get; init; } = new();

    public PageOf<LicenceRow> Rows { get; private set; } = PageOf<LicenceRow>.Empty;

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public bool MayKeep => Policies.RolesOf(Policies.KeepRequirements).Any(User.IsInRole);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await Filter.Of(db, db.PeopleSeenBy(User).AsNoTracking()).PageAsync(p => p.SearchName, LicenceRow.From(db), PageRequest.From(Request), cancellationToken: cancellationToken);
        Teams = await db.TeamsSeenByAsync(User, cancellationToken);
    }
}
