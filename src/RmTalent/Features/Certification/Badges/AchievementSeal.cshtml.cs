using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification.Badges;

/// <summary>The picture of a badge: the organisation's seal in the colours of the certificate.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class AchievementSealModel(AppDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var words = await db.Achievements.AsNoTracking().Where(a => a.Id == id).Select(a => a.Words).SingleOrDefaultAsync(cancellationToken);
        if (words is null)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers.AccessControlAllowOrigin = "*";
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        Response.Headers.CacheControl = "public, max-age=300";
        var seal = new Seal(words.Organisation, CertificateNumbers.Initials(words.Organisation));
        return Content(DocumentSvg.Seal(seal, words.Design.Theme()), "image/svg+xml");
    }
}
