using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

/// <summary>
/// The badges that no longer count, in the way of the 1EdTech revocation list. The ids lead to nobody, and the reasons stay with those who hold a certificate's code.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class RevocationsModel(AppDbContext db, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var gone = await db.Awards.AsNoTracking().Where(a => a.RevokedAt != null || a.ReplacedAt != null)
            .OrderBy(a => a.Id).Select(a => new { a.Id, Revoked = a.RevokedAt != null }).ToListAsync(cancellationToken);
        return new PublicJson(new JsonObject
        {
            ["id"] = site.Url("/badges/revocations"),
            ["issuer"] = site.Url("/badges/issuer"),
            ["revokedCredential"] = new JsonArray([.. gone.Select(a => new JsonObject
            {
                ["id"] = OpenBadge.IdOf(a.Id),
                ["revoked"] = true,
                ["revocationReason"] = a.Revoked ? "Revoked" : "Superseded",
            })]),
        });
    }
}
