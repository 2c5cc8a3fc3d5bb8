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
public sealed class EditModel(AppDbContext db) : PageModel, ILoadedPage
{
    private Competency _competency = null!;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public CompetencyForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_competency = (await db.Competencies.SingleOrDefaultAsync(c => c.Id == Id, cancellationToken))!) is not null;

    public void OnGet() => (Form, Version) = (CompetencyForm.Of(_competency), _competency.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _competency.ExpectVersion(Version);
        Refuse.When(Form.Code != _competency.Code, "The code cannot change: imports know the competency by it");
        _competency.Describe(Form.ToWords());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Details", new { Id });
    }
}
