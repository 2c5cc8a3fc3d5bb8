using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

[Authorize(Policies.SignedIn)]
public sealed class SessionsModel(AppDbContext db, UserManager<Account> users, SignInService signIn, IEnumerable<IStandingAccess> standing, TimeProvider clock) : PageModel, ILoadedPage
{
    private List<SignInSession> _open = [];
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    [BindProperty]
    public Input Form { get; set; } = new();

    public IEnumerable<SignInSession> Rows => _open.OrderByDescending(s => s.SeenAt);

    public Guid? Current => this.SessionId();

    public string Tell(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("g", System.Globalization.CultureInfo.CurrentCulture);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _open = await db.OpenSessionsOf(User.Id).ToListAsync(cancellationToken);
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await users.GetUserAsync(User))?.TimeZone ?? "UTC");
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _open.Where(s => Form.Everywhere || s.Id == Form.SessionId).ToList().ForEach(s => s.End(clock.GetUtcNow()));
        foreach (var access in Form.Everywhere ? standing : [])
        {
            await access.EndAsync(User.Id, AccessEnd.SignedOutEverywhere, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (Form.Everywhere)
        {
            await users.UpdateSecurityStampAsync((await users.GetUserAsync(User))!);
            await signIn.SignOutAsync();
            return RedirectToPage("SignIn");
        }

        this.Toast("Signed out there");
        return RedirectToPage();
    }

    public sealed record Input
    {
        public bool Everywhere { get; init; }

        public Guid? SessionId { get; init; }
    }
}
