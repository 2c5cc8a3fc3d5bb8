using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class ContactModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock), IContactPage
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public void OnGet() => Form = ContactForm.Of(Draft.Contact);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Draft.Reach(Form.ToContact(), Now);
        return SavedAsync(cancellationToken);
    }
}
