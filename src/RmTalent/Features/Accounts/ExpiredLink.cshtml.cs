using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>Where every expired signed link ends up; a new one goes to the address on file, never to whoever holds the old.</summary>
[AllowAnonymous]
public sealed class ExpiredLinkModel(AppDbContext db, AccessLinks links, IEnumerable<ILinkRenewal> renewals) : PageModel, ILoadedPage
{
    private FoundLink _link = FoundLink.None;

    public bool CanRenew => renewals.Any(r => r.Purpose == _link.Purpose);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _link = await links.FindAsync((string?)RouteData.Values["token"], cancellationToken);
        return _link.State == LinkState.Expired;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (renewals.FirstOrDefault(r => r.Purpose == _link.Purpose) is { } renewal)
        {
            await renewal.SendAsync(_link.SubjectId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            this.Toast("A new link is on its way to you");
        }

        return RedirectToPage();
    }
}
