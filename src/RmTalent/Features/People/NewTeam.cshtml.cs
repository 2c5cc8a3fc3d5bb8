using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

[Authorize(Policies.Administer)]
public sealed class NewTeamModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public TeamForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(await db.Teams.AnyAsync(t => t.Name == Form.Name.Trim(), cancellationToken), "There is a team with this name already");
        db.Add(Team.Form(Form.Name, Form.LeadId, Form.ParentId));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Teams");
    }
}
