using System.Net.Mail;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Mail;

/// <summary>A slice that knows who looks after a record.</summary>
public interface IReplyTo
{
    /// <returns>Null when the record is not this slice's, or nobody looks after it.</returns>
    Task<MailAddress?> OfAsync(Guid subjectId, CancellationToken cancellationToken);
}

/// <summary>Whom an answer to a mail reaches, for the sender's own address reads nothing: whoever looks after its record, else the organisation. Colleagues act on the site instead.</summary>
public sealed class ReplyAddress(AppDbContext db, IEnumerable<IReplyTo> slices)
{
    public async Task<MailAddress?> OfAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (mail.PersonId is not null)
        {
            return null;
        }

        foreach (var slice in mail.SubjectId is null ? [] : slices)
        {
            if (await slice.OfAsync(mail.SubjectId!.Value, cancellationToken) is { } reader)
            {
                return reader;
            }
        }

        return MailAddress.TryCreate((await db.OrganisationAsync(cancellationToken)).ContactEmail, out var organisation) ? organisation : null;
    }
}
