using System.Security.Cryptography;
using System.Text;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Talent;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Applications;

/// <summary>What candidates get by mail.</summary>
public static class ApplicationMails
{
    public static MailDraft Started(Guid draftId, ContactDetails contact, string vacancy, string token) => new()
    {
        Occasion = $"application-started:{draftId}",
        To = To(contact),
        SubjectId = draftId,
        Subject = new MailText("Your application for {0}: go on whenever you like", vacancy),
        Body =
        [
            new MailParagraph("Hello {0},", contact.Name),
            new MailParagraph("You have started an application for {0}. It is saved; this link brings you back to it. We delete it when nothing has happened for {1} days.", vacancy, ApplicationDraft.KeptDays),
            new MailButton("Go on with the application", CandidateLink.UrlOf(token)),
            new MailParagraph("If this was not you, you need not do anything."),
        ],
    };

    public static MailDraft Invited(Guid draftId, Invitation invitation, Vacancy vacancy, string token, DateTimeOffset now) => new()
    {
        Occasion = $"application-invited:{vacancy.Id}:{Fingerprint(invitation.Contact.Email)}:{now:yyyyMMdd}", // two who invite at once meet in it
        To = To(invitation.Contact),
        SubjectId = draftId,
        Subject = new MailText("Would you like to apply for {0}?", vacancy.Title),
        Body =
        [
            new MailParagraph("Hello {0},", invitation.Contact.Name),
            invitation.By switch
            {
                FoundBy.Pool => new MailParagraph("You agreed that we may think of you for later positions. {0} thinks that this one may suit you.", invitation.InvitedBy),
                FoundBy.Colleague => new MailParagraph("A colleague of ours recommended you. {0} thinks that this position may suit you.", invitation.InvitedBy),
                _ => new MailParagraph("We came upon you while looking for somebody with your experience. {0} thinks that this position may suit you.", invitation.InvitedBy),
            },
            .. invitation.Words.Length > 0 ? new MailBlock[] { new MailProse(invitation.Words) } : [],
            new MailDetails(new MailDetail("Vacancy", vacancy.Title), new MailDetail("Place of work", vacancy.Location), new MailDetail("Last day to apply", vacancy.ApplyByOn)),
            new MailButton("See the position and apply", CandidateLink.UrlOf(token)),
            new MailParagraph("Your name and address are filled in already. We see nothing of your application until you submit it."),
            new MailParagraph("If it is not for you, you can delete everything at once behind the same link. If you do nothing, we delete it after {0} days.", ApplicationDraft.KeptDays),
        ],
    };

    /// <summary>What a recruiter writes, in the recruiter's own words.</summary>
    public static MailDraft Letter(Guid letterId, Guid applicationId, ContactDetails contact, string subject, string body) => new()
    {
        Occasion = $"application-letter:{letterId}",
        To = To(contact),
        SubjectId = applicationId,
        Subject = new MailText("{0}", Named(subject, contact)),
        Body = [new MailProse(Named(body, contact))],
    };

    public static MailDraft Received(Application application, ContactDetails contact, string vacancy, string token) => new()
    {
        Occasion = $"application-received:{application.Id}",
        To = To(contact),
        SubjectId = application.Id,
        Subject = new MailText("We have received your application for {0}", vacancy),
        Body =
        [
            new MailParagraph("Hello {0},", contact.Name),
            new MailParagraph("Thank you. Your application for {0} has arrived, and a person will read it.", vacancy),
            new MailDetails(new MailDetail("Reference", application.Reference)),
            new MailParagraph("Your own link shows at any time how far it has come. There you can also withdraw it. Please keep it to yourself."),
            new MailButton("Follow your application", CandidateLink.UrlOf(token)),
        ],
    };

    /// <summary>In place of a link that has expired; one an hour is enough.</summary>
    public static MailDraft NewLink(Guid subjectId, ContactDetails contact, string vacancy, string token, DateTimeOffset now) => new()
    {
        Occasion = $"application-link:{subjectId}:{now:yyyyMMddHH}",
        To = To(contact),
        SubjectId = subjectId,
        Subject = new MailText("Your new link: {0}", vacancy),
        Body =
        [
            new MailParagraph("Hello {0},", contact.Name),
            new MailParagraph("You asked for a new link to your application for {0}. Please keep it to yourself.", vacancy),
            new MailButton("Open my application", CandidateLink.UrlOf(token)),
            new MailParagraph("If this was not you, you need not do anything."),
        ],
    };

    public static MailDraft Withdrawn(Guid applicationId, ContactDetails contact, string vacancy) => new()
    {
        Occasion = $"application-withdrawn:{applicationId}",
        To = To(contact),
        SubjectId = applicationId,
        Subject = new MailText("You have withdrawn your application for {0}", vacancy),
        Body =
        [
            new MailParagraph("Hello {0},", contact.Name),
            new MailParagraph("We have noted that you no longer wish to be considered for {0}. Thank you for the time you took, and welcome back another time.", vacancy),
        ],
    };

    /// <summary>The decision, in the words that a person chose.</summary>
    public static MailDraft Decision(Application application, ContactDetails contact) => new()
    {
        Occasion = $"application-decision:{application.Id}:{application.DecidedAt:O}",
        To = To(contact),
        SubjectId = application.Id,
        Subject = new MailText("{0}", Named(application.NoticeSubject, contact)),
        Body = [new MailProse(Named(application.NoticeBody, contact))],
    };

    /// <summary>Tells two addresses apart without naming them.</summary>
    private static string Fingerprint(string email) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Candidate.Normalise(email))));

    private static string Named(string? text, ContactDetails contact) => (text ?? "").Replace(DecisionNotice.NamePlace, contact.Name, StringComparison.Ordinal);

    private static MailRecipient To(ContactDetails contact) => new(contact.Email, contact.Name, contact.Language);
}
