using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace RmTalent.Platform.Mail;

/// <summary>Turns an outbox row into a MIME message: plain text, HTML, and a calendar part that readers act on, then files.</summary>
public sealed class MailComposer(MailSecrets secrets, MailOptions options)
{
    public MailMessage Compose(OutgoingMail mail, MailAddress? replyTo = null)
    {
        var (text, html) = secrets.Reveal(mail);
        var message = new MailMessage(options.Sender, new MailAddress(mail.ToEmail, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        if (replyTo is not null)
        {
            message.ReplyToList.Add(replyTo);
        }

        message.Headers["Message-ID"] = $"<{mail.Id:N}@{options.Sender.Host}>";
        message.Headers["Content-Language"] = mail.Language;
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(View(text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(html, MediaTypeNames.Text.Html));
        foreach (var file in mail.Attachments.OrderBy(a => a.Position))
        {
            if (file.ContentType.StartsWith("text/calendar", StringComparison.Ordinal))
            {
                message.AlternateViews.Add(new AlternateView(new MemoryStream(file.Bytes), new ContentType(file.ContentType)) { TransferEncoding = TransferEncoding.Base64 });
            }

            message.Attachments.Add(new Attachment(new MemoryStream(file.Bytes), new ContentType(file.ContentType)) { Name = file.Name, NameEncoding = Encoding.UTF8, TransferEncoding = TransferEncoding.Base64 });
        }

        return message;
    }

    private static AlternateView View(string body, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(body, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
