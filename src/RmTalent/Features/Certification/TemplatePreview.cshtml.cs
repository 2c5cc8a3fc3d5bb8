using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification;

/// <summary>What a template would look like with the words typed so far, on the page or as PDF. Keeps nothing.</summary>
[Authorize(Policies.DesignCertificates)]
public sealed class TemplatePreviewModel(AppDbContext db, CertificatePaper paper, DesignFiles files, IPdfEngine pdf) : TemplatePage(db, paper, files)
{
    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        // Words that cannot be saved yet can be looked at.
        ModelState.Clear();
        Template = Guid.TryParse(Request.Query["template"], out var id)
            ? await Db.CertificateTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken)
            : null;
        return await base.LoadAsync(cancellationToken);
    }

    public IActionResult OnPost() => Request.Query["as"] == "pdf" && Preview is { } document
        ? File(pdf.Render(document), "application/pdf", "preview.pdf")
        : Page();

    public IActionResult OnGet() => Redirect("/certificates/templates");
}
