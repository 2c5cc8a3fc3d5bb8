using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Security;

/// <summary>Every half minute a cookie is held against the account (stamp, roles, activity) and its session; a session ended elsewhere is out by then.</summary>
internal sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory loggers, AppDbContext db, TimeProvider clock)
    : SecurityStampValidator<Account>(options, signIn, loggers)
{
    protected override async Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        if (await base.VerifySecurityStamp(principal) is not { } account || !await SignInManager.CanSignInAsync(account)
            || !Guid.TryParse(principal!.FindFirstValue(SessionQueries.Claim), out var session))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return await db.OpenSessionsOf(account.Id).Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now)) == 1 ? account : null;
    }
}
