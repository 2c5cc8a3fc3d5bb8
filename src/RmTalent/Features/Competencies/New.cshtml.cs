using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

[Authorize(Policies.Administer)]
public sealed class NewModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public CompetencyForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(await db.Competencies.AnyAsync(c => c.Code == Form.Code, cancellationToken), "There is a competency with this code already");
        var last = await db.Competencies.MaxAsync(c => (int?)c.Position, cancellationToken) ?? 0;
        var competency = Competency.Define(Form.Code, Form.ToWords(), last + 1);
        db.Add(competency);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Details", new { competency.Id });
    }
}
