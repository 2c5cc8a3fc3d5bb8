using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.SeeCompliance)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CredentialFilter Filter { get; init; } = new();

    public PageOf<CredentialRow> Rows { get; private set; } = PageOf<CredentialRow>.Empty;

    public IReadOnlyList<SelectListItem> Schemes { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool MayKeep => Policies.RolesOf(Policies.KeepRequirements).Any(User.IsInRole);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Rows = await Filter.Of(db, db.CredentialsSeenBy(User).AsNoTracking(), Today)
            .PageAsync(c => c.ValidTo ?? DateOnly.MaxValue, CredentialRow.From(db), PageRequest.From(Request), cancellationToken: cancellationToken);
        Schemes = await db.Schemes.AsNoTracking().OrderBy(s => s.Code).Select(s => new SelectListItem(s.Code, s.Id.ToString())).ToListAsync(cancellationToken);
    }
}
