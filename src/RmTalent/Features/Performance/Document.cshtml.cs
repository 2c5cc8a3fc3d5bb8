using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>The plan as PDF in the reader's language: as it stands, or a version that both signed.</summary>
[Authorize(Policies.Develop)]
public sealed class DocumentModel(AppDbContext db, IPdfEngine pdf, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int? edition, CancellationToken cancellationToken)
    {
        if (await PlanView.FindAsync(db, id, User.Id, User.IsAdministrator, cancellationToken) is not { } view
            || (edition is not null && view.Plan.Editions.All(e => e.Number != edition)))
        {
            return NotFound();
        }

        var organisation = await db.OrganisationAsync(cancellationToken);
        var signed = view.Plan.Editions.FirstOrDefault(e => e.Number == edition);
        var document = DevelopmentPlanDocument.Of(view, signed, organisation.Name, Languages.Current, texts);
        return File(pdf.Render(document), "application/pdf", $"{texts["Development plan"]} {view.Person} {view.Plan.Cycle}.{signed?.Number ?? view.Plan.Edition}.pdf");
    }
}
