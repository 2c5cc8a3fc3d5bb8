using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

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
        if (SessionOf(context.Principal) is not { } session)
        {
            return base.ValidateAsync(context);
        }

        if (looks.HasEnded(session))
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        if (looks.Since(session, StampOf(context.Principal), clock.GetUtcNow() - Options.ValidationInterval) is not { } seen)
        {
            return base.ValidateAsync(context);
        }

        context.ReplacePrincipal(seen.Clone()); // with the roles of that look, whatever the cookie says
        return Task.CompletedTask;
    }

    protected override async Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        if (await base.VerifySecurityStamp(principal) is not { } account || !await SignInManager.CanSignInAsync(account)
            || SessionOf(principal) is not { } session)
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
        var (session, stamp) = (SessionOf(context.Principal), StampOf(context.Principal));
        await base.SecurityStampVerified(user, context);
        if (session is { } id && context.Principal is { } verified)
        {
            looks.Note(id, stamp, verified, clock.GetUtcNow());
        }
    }

    private static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SessionQueries.Claim), out var session) ? session : null;

    private string? StampOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(SignInManager.Options.ClaimsIdentity.SecurityStampClaimType);
}

/// <summary>When each session was last held against the database by this process, and whom it belonged to then.</summary>
internal sealed class SessionLooks
{
    private const int Many = 10_000;

    private readonly ConcurrentDictionary<Guid, Look> _looks = new();

    /// <summary>A copy of a cookie from before a new password has another stamp and finds no look to share.</summary>
    public ClaimsPrincipal? Since(Guid session, string? stamp, DateTimeOffset since) =>
        _looks.TryGetValue(session, out var look) && look.At > since && look.Stamp == stamp ? look.Whose : null;

    public void Note(Guid session, string? stamp, ClaimsPrincipal whose, DateTimeOffset now)
    {
        if (_looks.Count >= Many)
        {
            _looks.Clear();
        }

        var look = new Look(whose, stamp, now);
        _looks.AddOrUpdate(session, look, (_, before) => before.Whose is null ? before : look);
    }

    public bool HasEnded(Guid session) => _looks.TryGetValue(session, out var look) && look.Whose is null;

    /// <summary>For good, so that a request which looked just before the end is not believed either.</summary>
    public void End(Guid session) => _looks[session] = new(Whose: null, Stamp: null, At: default);

    private sealed record Look(ClaimsPrincipal? Whose, string? Stamp, DateTimeOffset At);
}

/// <summary>Who signs out is out at once, with every copy of the cookie: on this node now, on another at its next look.</summary>
internal sealed class EndedSessions(SessionLooks looks) : IFactObserver
{
    public void Recorded(AppDbContext db, FactRow row, IFact fact)
    {
        if (fact is SignedOut)
        {
            looks.End(row.SubjectId);
        }
    }

    public void Saved()
    {
    }
}
