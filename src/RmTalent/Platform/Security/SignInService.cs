using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Operations;

namespace RmTalent.Platform.Security;

/// <summary>Identity's sign-in with our lockout, which parallel guesses cannot outrun, and with sessions that can be ended.</summary>
public sealed class SignInService(
    UserManager<Account> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Account> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    AppDbContext db, SignInGuards guards, ActorContext actor, Measures measures, TimeProvider clock)
    : SignInManager<Account>(users, accessor, principals, options, logger, schemes, confirmation)
{
    private static readonly Account Nobody = new();
    private static string? s_nobodysHash;

    /// <summary>Takes as long for an unknown or closed account as for a wrong password, and answers the same.</summary>
    public async Task<SignInResult> PasswordAsync(string email, string password, bool remember)
    {
        if (await UserManager.FindByEmailAsync(email) is { PasswordHash: not null } account)
        {
            var result = await PasswordSignInAsync(account, password, remember, lockoutOnFailure: true);
            return result.Succeeded || result.RequiresTwoFactor ? result : Fail("password");
        }

        Pretend(password);
        return Fail("password");
    }

    /// <summary>The second step, for the account whose password was right a moment ago.</summary>
    /// <param name="code">From the authenticator, or a recovery code.</param>
    /// <param name="isRecovery">Which of the two.</param>
    /// <param name="remember">Keep the session when the browser closes.</param>
    public async Task<SignInResult> SecondStepAsync(string code, bool isRecovery, bool remember)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } account || !await CanSignInAsync(account) || !await guards.TakePlaceAsync(account.Id))
        {
            return Fail("second step");
        }

        var isRight = isRecovery
            ? (await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded
            : await UserManager.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);
        if (!isRight)
        {
            return Fail("second step");
        }

        await guards.GiveBackAsync(account.Id);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(account, remember, [new Claim("amr", "mfa")]);
        return SignInResult.Success;
    }

    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        if (!await guards.TakePlaceAsync(user.Id) || !await CanSignInAsync(user))
        {
            Pretend(password);
            return SignInResult.Failed;
        }

        if (!await UserManager.CheckPasswordAsync(user, password))
        {
            return SignInResult.Failed;
        }

        if (!await IsTwoFactorEnabledAsync(user))
        {
            await guards.GiveBackAsync(user.Id);
        }

        return SignInResult.Success;
    }

    public override async Task<bool> CanSignInAsync(Account user) => user.DeactivatedAt is null && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        actor.Current = new Actor(ActorKind.Person, user.Id, user.Name);
        var current = Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id.ToString() ? Context.User.FindFirst(SessionQueries.Claim) : null;
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(current ?? await StartAsync(user)));
    }

    public override async Task SignOutAsync()
    {
        if (Guid.TryParse(Context.User.FindFirstValue(SessionQueries.Claim), out var id) && await db.SignInSessions.SingleOrDefaultAsync(s => s.Id == id) is { } session)
        {
            session.End(clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        await base.SignOutAsync();
    }

    private async Task<Claim> StartAsync(Account account)
    {
        var session = SignInSession.Start(account.Id, Device.Of(Context.Request.Headers.UserAgent), clock.GetUtcNow());
        db.Add(session);
        await db.SaveChangesAsync(Context.RequestAborted);
        return new Claim(SessionQueries.Claim, session.Id.ToString());
    }

    private SignInResult Fail(string step)
    {
        measures.SignInFailed(step);
        return SignInResult.Failed;
    }

    private void Pretend(string password)
    {
        s_nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "nobody has this password");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, s_nobodysHash, password);
    }
}
