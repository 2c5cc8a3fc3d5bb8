using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class DocumentModel(AppDbContext db, IPdfEngine pdf, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await PlanView.FindAsync(db, id, User.Id, User.IsAdministrator, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var organisation = await db.OrganisationAsync(cancellationToken);
        return File(pdf.Render(DevelopmentPlanDocument.Of(view, organisation.Name, texts)), "application/pdf", $"{texts["Development plan"]} {view.Person} {view.Plan.Cycle}.pdf");
    }
}
