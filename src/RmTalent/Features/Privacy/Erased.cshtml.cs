using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>The certificate, or how far the erasure has come, for whoever was told the reference.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class ErasedModel(AppDbContext db, RetentionBook book) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Reference { get; init; } = "";

    public ErasureCertificate? Certificate { get; private set; }

    /// <summary>Asked for or announced, not yet done.</summary>
    public Retention? Pending { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var reference = PublicCode.Normalise(Reference);
        Response.Headers["X-Robots-Tag"] = "noindex";
        Certificate = await db.ErasureCertificates.AsNoTracking().SingleOrDefaultAsync(c => c.Reference == reference, cancellationToken);
        Pending = await db.Retentions.AsNoTracking().SingleOrDefaultAsync(r => r.CertificateReference == reference && (r.ErasureAskedOn != null || r.NoticedOn != null), cancellationToken);
        Today = await book.TodayAsync(cancellationToken);
        return Certificate is not null || Pending is not null;
    }

    public void OnGet()
    {
    }
}
