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
public sealed class EditTeamModel(AppDbContext db) : PageModel, ILoadedPage
{
    private Team _team = null!;

    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public TeamForm Form { get; set; } = new();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _team = (await db.Teams.SingleOrDefaultAsync(t => t.Id == Id, cancellationToken))!;
        _team?.ExpectVersion(Version ?? _team.Version);
        Version ??= _team?.Version;
        return _team is not null;
    }

    public void OnGet() => Form = new() { Name = _team.Name, LeadId = _team.LeadId, ParentId = _team.ParentId };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(await db.Teams.AnyAsync(t => t.Name == Form.Name.Trim() && t.Id != Id, cancellationToken), "There is a team with this name already");
        _team.Describe(Form.Name, Form.LeadId, Form.ParentId);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Teams");
    }
}
