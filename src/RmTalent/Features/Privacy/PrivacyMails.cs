using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Privacy;

/// <summary>What candidates are told about their data. All of it belongs to the candidate and is erased with them.</summary>
public static class PrivacyMails
{
    public static MailDraft ErasureNotice(Retention retention, ContactDetails contact, string token) => new()
    {
        Occasion = $"privacy-notice:{retention.Id}:{retention.KeptUntil:yyyyMMdd}:{retention.NoticedOn:yyyyMMdd}",
        To = To(contact),
        SubjectId = retention.CandidateId,
        Subject = new MailText("We delete your application data on {0:D}", retention.GoesOn),
        Body =
        [
            new MailParagraph("Hello {0},", contact.Name),
            new MailParagraph("The time for which we may keep what you sent us when you applied is over. On {0:D} we delete it, with everything we wrote about it.", retention.GoesOn),
            new MailParagraph("Until then you can look at it and download it."),
            new MailButton("See and download my data", DataUrl(token)),
            new MailParagraph("Afterwards a certificate of erasure is at this address. It does not name you, so keep the address if you want to be able to show it:"),
            new MailButton("Certificate of erasure", $"/erased/{retention.CertificateReference}"),
        ],
    };

    public static MailDraft RenewConsent(Retention retention, ContactDetails contact, string token) => new()
    {
        Occasion = $"privacy-renewal:{retention.Id}:{retention.KeptUntil:yyyyMMdd}",
        To = To(contact),
        SubjectId = retention.CandidateId,
        Subject = new MailText("May we keep your application for longer?"),
        Body =
        [
            new MailParagraph("Hello {0},", contact.Name),
            new MailParagraph("You allowed us to keep your application for other positions. That ends on {0:D}. If you like, you can renew it; if you do nothing, we delete your data.", retention.KeptUntil),
            new MailButton("Decide", $"{DataUrl(token)}/pool"),
        ],
    };

    /// <summary>To the address that was on file before, in case somebody else made the change.</summary>
    public static MailDraft Corrected(Guid candidateId, ContactDetails before, DateTimeOffset now) => new()
    {
        Occasion = $"privacy-corrected:{candidateId}:{now:O}",
        To = To(before),
        SubjectId = candidateId,
        Subject = new MailText("Your contact details were changed"),
        Body =
        [
            new MailParagraph("Hello {0},", before.Name),
            new MailParagraph("The contact details of your application were changed through your own link. If this was not you, reply to this message."),
        ],
    };

    public static string DataUrl(string token) => $"{CandidateLink.UrlOf(token)}/data";

    private static MailRecipient To(ContactDetails contact) => new(contact.Email, contact.Name, contact.Language);
}
