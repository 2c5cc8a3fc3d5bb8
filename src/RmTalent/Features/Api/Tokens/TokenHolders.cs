using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Tokens;

/// <summary>For whom a token acts. The owner's account and roles are read anew for each call, so what is taken away is gone at once.</summary>
public sealed class TokenHolders(AppDbContext db, TimeProvider clock) : IStandingAccess, IFactHandler<EmploymentEnded>
{
    /// <summary>The claim that names the token.</summary>
    public const string Claim = "token";

    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>Null for whatever is no valid token of an active account.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!TokenText.IsWhole(text))
        {
            return null;
        }

        var (hash, now) = (TokenText.HashOf(text), clock.GetUtcNow());
        var found = await (
            from t in db.ApiTokens.AsNoTracking().ValidAt(now)
            where t.Hash == hash
            join a in db.Users on t.OwnerId equals a.Id
            where a.DeactivatedAt == null
            select new { t.Id, t.OwnerId, t.Scopes, t.LastUsedAt, a.Name, a.Language }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (found.LastUsedAt is null || found.LastUsedAt < now - Grain)
        {
            await db.ApiTokens.Where(t => t.Id == found.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancellationToken);
        }

        var roles = await (from u in db.UserRoles where u.UserId == found.OwnerId join r in db.Roles on u.RoleId equals r.Id select r.Name).ToListAsync(cancellationToken);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, found.OwnerId.ToString()), new(ClaimTypes.Name, found.Name), new(LocalizationSetup.LanguageClaim, found.Language), new(Claim, found.Id.ToString()),
                .. roles.Select(r => new Claim(ClaimTypes.Role, r!)), .. found.Scopes.Select(s => new Claim(ApiScopes.Claim, ApiScopes.NameOf(s))),
            ], BearerAuthentication.Name));
    }

    public async Task EndAsync(Guid accountId, AccessEnd why, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        (await db.ApiTokens.ValidAt(now).Where(t => t.OwnerId == accountId).ToListAsync(cancellationToken)).ForEach(t => t.Revoke(why, now));
    }

    public Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken) => EndAsync(context.SubjectId, AccessEnd.Left, cancellationToken);
}
