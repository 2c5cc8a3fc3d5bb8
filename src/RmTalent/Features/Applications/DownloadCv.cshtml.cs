using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications.Blind;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

/// <summary>The CV as it was sent; in a blind vacancy its words only, with whoever wrote it covered.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class DownloadCvModel(AppDbContext db, TimeProvider clock, FileStore files, IPdfEngine pdf, ITexts texts) : ApplicationPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsHidden)
        {
            return await files.DownloadAsync(Application.CvFileId, cancellationToken);
        }

        Response.Headers.CacheControl = "no-store";
        return Application.CvFileId is null
            ? NotFound()
            : File(pdf.Render(RedactedCvDocument.Of(Name, Application.CvText ?? "", Redaction, texts, Now)), "application/pdf", $"cv-{Application.Reference}.pdf");
    }
}
