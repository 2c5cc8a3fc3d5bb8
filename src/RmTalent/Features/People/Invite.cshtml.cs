using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

[Authorize(Policies.Administer)]
public sealed class InviteModel(AppDbContext db, NewAccounts accounts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = await db.OrganisationAsync(cancellationToken);
        Form = new() { Country = organisation.Country, Language = organisation.Language, TimeZone = organisation.TimeZone };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Form.Roles.Count == 0, "Give at least one role");
        var person = Person.Join(Guid.CreateVersion7(), Form.Details());
        person.TakeRoles(Form.Roles);
        await accounts.AddAsync(person, Form.Roles, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Invitation sent to {0}", person.Email);
        return RedirectToPage("Details", new { person.Id });
    }

    public sealed record Input : PersonForm
    {
        public List<string> Roles { get; init; } = [];
    }
}
