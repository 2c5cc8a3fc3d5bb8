using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

[Authorize(Policies.KeepPrivacy)]
public sealed class RetentionPoliciesModel(AppDbContext db, ITexts texts) : PageModel
{
    public IReadOnlyList<RetentionPolicy> Rows { get; private set; } = [];

    public bool MayEdit => User.IsAdministrator;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = [.. (await db.RetentionPolicies.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(p => p.Country == RetentionPolicy.Elsewhere).ThenBy(p => RetentionWords.CountryOf(p.Country, texts), StringComparer.CurrentCulture)];
}
