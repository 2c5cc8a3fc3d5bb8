using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

[Authorize(Policies.Administer)]
public sealed class InviteAgainModel(AppDbContext db, IInvitations invitations) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        db.Users.AnyAsync(a => a.Id == Id && a.PasswordHash == null && a.DeactivatedAt == null, cancellationToken);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await invitations.SendAsync(Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The invitation is on its way");
        return RedirectToPage("Details", new { Id });
    }
}
