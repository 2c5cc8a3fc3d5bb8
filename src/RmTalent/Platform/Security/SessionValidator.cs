using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Security;

/// <summary>
/// Every half minute a cookie is held against the account (stamp, roles, activity) and its session; a session ended elsewhere is out by then.
/// Requests side by side, and programs that keep an old cookie, share one look.
/// </summary>
internal sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory loggers, AppDbContext db, SessionLooks looks, TimeProvider clock)
    : SecurityStampValidator<Account>(options, signIn, loggers)
{
    /// <summary>When somebody was last here is told by the minute: a look is not a write.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public override Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (KeyOf(context.Principal) is not { } key || looks.Since(key, clock.GetUtcNow() - Options.ValidationInterval) is not { } seen)
        {
            return base.ValidateAsync(context);
        }

        context.ReplacePrincipal(seen.Clone()); // with the roles of that look, whatever the cookie says
        return Task.CompletedTask;
    }

    protected override async Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        if (await base.VerifySecurityStamp(principal) is not { } account || !await SignInManager.CanSignInAsync(account)
            || !Guid.TryParse(principal!.FindFirstValue(SessionQueries.Claim), out var session))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var open = db.OpenSessionsOf(account.Id).Where(s => s.Id == session);
        if (await open.Select(s => (DateTimeOffset?)s.SeenAt).SingleOrDefaultAsync() is not { } seenAt)
        {
            return null;
        }

        if (seenAt <= now - SeenEvery)
        {
            await open.ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now));
        }

        return account;
    }

    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context)
    {
        var key = KeyOf(context.Principal);
        await base.SecurityStampVerified(user, context);
        if (key is not null && context.Principal is { } verified)
        {
            looks.Note(key, verified, clock.GetUtcNow());
        }
    }

    /// <summary>The stamp is part of it: a copy of a cookie from before a new password finds no look to share.</summary>
    private string? KeyOf(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(SessionQueries.Claim) is { } session && principal.FindFirstValue(SignInManager.Options.ClaimsIdentity.SecurityStampClaimType) is { } stamp ? $"{session} {stamp}" : null;
}

/// <summary>When each session was last held against the database by this process, and whom it belonged to then.</summary>
internal sealed class SessionLooks
{
    private const int Many = 10_000;

    private readonly ConcurrentDictionary<string, (ClaimsPrincipal Whose, DateTimeOffset At)> _looks = new(StringComparer.Ordinal);

    public ClaimsPrincipal? Since(string key, DateTimeOffset since) => _looks.TryGetValue(key, out var look) && look.At > since ? look.Whose : null;

    public void Note(string key, ClaimsPrincipal whose, DateTimeOffset now)
    {
        if (_looks.Count >= Many)
        {
            _looks.Clear();
        }

        _looks[key] = (whose, now);
    }
}
