using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>A changed password puts every other session and every token out and tells the person by mail.</summary>
public sealed class PasswordChange(AppDbContext db, UserManager<Account> users, Outbox outbox, SignInGuards guards, IEnumerable<IStandingAccess> standing, TimeProvider clock)
{
    public async Task ToAsync(Account account, string password, Guid? exceptSession, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.OpenSessionsOf(account.Id).Where(s => s.Id != exceptSession).ToListAsync(cancellationToken))
        {
            session.End(now);
        }

        foreach (var access in standing)
        {
            await access.EndAsync(account.Id, AccessEnd.PasswordChosen, cancellationToken);
        }

        (await db.People.SingleAsync(p => p.Id == account.Id, cancellationToken)).Secure(SecurityChange.PasswordChosen);
        await outbox.QueueAsync(AccountMails.PasswordChanged(account, now), cancellationToken);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await users.UpdateSecurityStampAsync(account);
        await guards.GiveBackAsync(account.Id);
    }
}
