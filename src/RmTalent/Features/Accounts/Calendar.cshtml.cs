using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>Makes, renews and switches off the address of the reader's calendar feed. Only its fingerprint is stored, so it is shown once.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CalendarModel(AppDbContext db, AccessLinks links, SiteAddress site) : PageModel, ILoadedPage
{
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(3650);

    public DateTimeOffset? Since { get; private set; }

    public string? Address { get; private set; }

    public string? Webcal => Address is { } address ? "webcal:" + address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Since = await db.Set<AccessLink>().Where(l => l.SubjectId == me && l.Purpose == CalendarFeedModel.LinkPurpose && l.RevokedAt == null).Select(l => (DateTimeOffset?)l.IssuedAt).SingleOrDefaultAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var secret = await links.RenewAsync(CalendarFeedModel.LinkPurpose, User.Id, ValidFor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        Address = site.Url($"/calendar/{secret}.ics");
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        await links.RevokeAsync(CalendarFeedModel.LinkPurpose, User.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The feed is switched off");
        return RedirectToPage();
    }
}
