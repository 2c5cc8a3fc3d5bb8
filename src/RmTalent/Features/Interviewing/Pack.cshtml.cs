using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing;

[Authorize(Policies.SeeInterviews)]
public sealed class PackModel(AppDbContext db, IPdfEngine pdf, ITexts texts, TimeProvider clock) : InterviewPage(db)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var pack = await Db.PackAsync(Head, cancellationToken);
        var organisation = await Db.OrganisationAsync(cancellationToken);
        var document = InterviewPackDocument.Of(pack, organisation.Name, Languages.Current, texts, clock.GetUtcNow());
        Response.Headers.CacheControl = "no-store";
        return File(pdf.Render(document), "application/pdf", "interview-pack.pdf");
    }
}
