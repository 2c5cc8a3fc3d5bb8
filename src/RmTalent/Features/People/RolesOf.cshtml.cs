using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

[Authorize(Policies.Administer)]
public sealed class RolesOfModel(AppDbContext db) : PageModel, ILoadedPage
{
    private Person _person = null!;

    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string Name => _person.Name;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _person = (await db.People.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!;
        _person?.ExpectVersion(Version ?? _person.Version);
        Version ??= _person?.Version;
        return _person is not null;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Form = new() { Roles = await db.RolesOf(Id).ToListAsync(cancellationToken) };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Id == User.Id && !Form.Roles.Contains(Roles.Administrator, StringComparer.Ordinal), "You cannot take the administrator's role from yourself");
        var held = await db.UserRoles.Where(u => u.UserId == Id).ToListAsync(cancellationToken);
        var ids = await db.Roles.Where(r => Form.Roles.Contains(r.Name!)).Select(r => r.Id).ToListAsync(cancellationToken);
        db.RemoveRange(held.Where(h => !ids.Contains(h.RoleId)));
        db.AddRange(ids.Where(i => held.All(h => h.RoleId != i)).Select(i => new IdentityUserRole<Guid> { UserId = Id, RoleId = i }));
        _person.TakeRoles(Form.Roles);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Details", new { Id });
    }

    public sealed record Input
    {
        public List<string> Roles { get; init; } = [];
    }
}
