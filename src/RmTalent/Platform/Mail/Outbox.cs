using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Mail;

/// <summary>Adds mails to the caller's unit of work: they leave only if it is saved, and once per occasion.</summary>
public sealed class Outbox(AppDbContext db, ITexts texts, MailSecrets secrets, SiteAddress site, OutboxSignal signal, TimeProvider clock)
{
    private Organisation? _organisation;

    /// <summary>Renders the mail in the recipient's language and adds it to the context. The caller saves.</summary>
    /// <returns>False when this occasion has its mail already.</returns>
    public async Task<bool> QueueAsync(MailDraft draft, CancellationToken cancellationToken)
    {
        var mails = db.Set<OutgoingMail>();
        if (mails.Local.Any(m => m.Occasion == draft.Occasion) || await mails.AnyAsync(m => m.Occasion == draft.Occasion, cancellationToken))
        {
            return false;
        }

        _organisation ??= await db.OrganisationAsync(cancellationToken);
        var words = new MailWords(texts, draft.To.Language ?? _organisation.Language, draft.To.TimeZone ?? _organisation.TimeZone);
        var body = MailBody.Render(draft, words, site, _organisation);
        var now = clock.GetUtcNow();
        var mail = new OutgoingMail
        {
            Occasion = draft.Occasion,
            ToEmail = draft.To.Email,
            ToName = draft.To.Name,
            Language = words.Language,
            PersonId = draft.To.PersonId,
            SubjectId = draft.SubjectId,
            Subject = words.Say(draft.Subject.Key, draft.Subject.Args),
            Text = body.Text,
            Html = body.Html,
            QueuedAt = now,
            DueAt = draft.SendAt ?? now,
            Attachments = [.. draft.Attachments.Select((a, i) => new MailAttachment { Position = i, Name = a.Name, ContentType = a.ContentType, Bytes = a.Bytes })],
        };
        if (body.Secrets.Count > 0)
        {
            mail.Keep(secrets.Protect(body.Secrets));
        }

        db.Add(mail);
        signal.Pending();
        return true;
    }
}
