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
public sealed class EditModel(AppDbContext db, ILookupNormalizer normalizer) : PageModel, ILoadedPage
{
    private Person _person = null!;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_person = (await db.People.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!) is not null;

    public void OnGet() => (Form, Version) = (PersonForm.Of(_person), _person.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _person.ExpectVersion(Version);
        await RefuseCircleAsync(cancellationToken);
        await KeepAccountAsync(cancellationToken);
        _person.Describe(Form.Details());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Details", new { Id });
    }

    /// <summary>Nobody is managed by somebody below them, at whatever distance.</summary>
    private async Task RefuseCircleAsync(CancellationToken cancellationToken)
    {
        if (Form.ManagerId is { } manager && await db.InTeamOf(Id).Where(p => p.Id == manager).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) is { } below)
        {
            throw new RefusedException("{0} works below this person, so cannot be the manager", below) { Field = "Form.ManagerId" };
        }
    }

    /// <summary>The address is also what the person signs in with.</summary>
    private async Task KeepAccountAsync(CancellationToken cancellationToken)
    {
        var email = normalizer.NormalizeEmail(Form.Email);
        Refuse.When(await db.Users.AnyAsync(a => a.NormalizedEmail == email && a.Id != Id, cancellationToken), "Somebody with this e-mail address has an account already");
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == Id, cancellationToken) is { } account)
        {
            (account.Name, account.Email, account.UserName) = (Form.Name.Trim(), Form.Email.Trim(), Form.Email.Trim());
            (account.NormalizedEmail, account.NormalizedUserName, account.Language, account.TimeZone) = (email, email, Form.Language, Form.TimeZone);
        }
    }
}
