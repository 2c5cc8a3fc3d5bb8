using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

/// <summary>Sends the link with which a newcomer chooses a password. Adds to the unit of work.</summary>
public interface IInvitations
{
    Task SendAsync(Guid subjectId, CancellationToken cancellationToken);
}

/// <summary>Gives a person an account, roles and an invitation by mail, all in the caller's unit of work.</summary>
public sealed class NewAccounts(AppDbContext db, ILookupNormalizer normalizer, IInvitations invitations)
{
    /// <param name="person">Not saved yet; its id becomes the account's.</param>
    /// <param name="roles">From <see cref="Roles"/>.</param>
    /// <param name="cancellationToken">Stops looking things up.</param>
    /// <exception cref="RefusedException">Somebody has that address already.</exception>
    public async Task AddAsync(Person person, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var email = normalizer.NormalizeEmail(person.Email);
        Refuse.When(await db.Users.AnyAsync(a => a.NormalizedEmail == email, cancellationToken), "Somebody with this e-mail address has an account already");
        var account = Account.For(person.Id, person.Name, person.Email, person.Language, person.TimeZone);
        (account.NormalizedEmail, account.NormalizedUserName, account.SecurityStamp) = (email, email, Guid.CreateVersion7().ToString("N"));
        db.Add(account);
        db.Add(person);
        var ids = await db.Roles.Where(r => roles.Contains(r.Name!)).Select(r => r.Id).ToListAsync(cancellationToken);
        db.AddRange(ids.Select(r => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = r }));
        await invitations.SendAsync(account.Id, cancellationToken);
    }
}
