using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>Sends a newcomer the link with which they choose a password.</summary>
public sealed class Invitations(AppDbContext db, AccessLinks links, Outbox outbox) : IInvitations, ILinkRenewal
{
    public const string LinkPurpose = "invitation";

    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public string Purpose => LinkPurpose;

    public async Task SendAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Users.FindAsync([subjectId], cancellationToken) is { DeactivatedAt: null, PasswordHash: null } account)
        {
            var token = await links.RenewAsync(LinkPurpose, subjectId, Lasts, cancellationToken);
            var organisation = await db.OrganisationAsync(cancellationToken);
            await outbox.QueueAsync(AccountMails.Invitation(account, organisation.Name, token), cancellationToken);
        }
    }
}
