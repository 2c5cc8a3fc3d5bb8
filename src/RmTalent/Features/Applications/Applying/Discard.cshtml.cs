using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Whoever began an application, or was asked to, need not wait a month until it is forgotten.</summary>
[AllowAnonymous]
public sealed class DiscardModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, DraftShredder shredder) : DraftPage(db, links, actor, clock)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await shredder.ShredAsync(Draft, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Everything that you began is deleted");
        return Redirect("/careers");
    }
}
