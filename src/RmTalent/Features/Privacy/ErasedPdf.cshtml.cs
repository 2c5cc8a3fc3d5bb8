using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class ErasedPdfModel(AppDbContext db, IPdfEngine pdf, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        var code = PublicCode.Normalise(reference);
        return await db.ErasureCertificates.AsNoTracking().SingleOrDefaultAsync(c => c.Reference == code, cancellationToken) is { } certificate
            ? File(pdf.Render(ErasureDocument.Of(certificate, await db.OrganisationAsync(cancellationToken), Languages.Current, texts)), "application/pdf", $"erasure-{code}.pdf")
            : NotFound();
    }
}
