using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.KeepRequirements)]
public sealed class SchemesModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await db.Schemes.AsNoTracking().OrderBy(s => s.ArchivedAt != null).ThenBy(s => s.Code)
        .Select(s => new Row(s.Id, s.Code, s.Name, s.Issuer, s.Country, s.Cpd, s.ArchivedAt != null,
            db.Set<Credential>().Count(c => c.SchemeId == s.Id && (c.State == CredentialState.Claimed || c.State == CredentialState.Verified)))).Take(500).ToListAsync(cancellationToken);

    public sealed record Row(Guid Id, string Code, string Name, string Issuer, string Country, CpdRule? Cpd, bool IsArchived, int Holders);
}
