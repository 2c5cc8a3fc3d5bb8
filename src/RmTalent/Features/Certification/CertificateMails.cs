using RmTalent.Features.People;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Certification;

/// <summary>What the slice writes to learners.</summary>
public static class CertificateMails
{
    public static MailDraft Issued(Award award, Person person) => new()
    {
        Occasion = $"certificate-issued:{award.Id}",
        To = To(person),
        SubjectId = award.Id,
        Subject = new MailText("Your certificate: {0}", award.Snapshot.Achievement),
        Body =
        [
            new MailParagraph("Hello {0},", person.Name),
            new MailParagraph("Congratulations! You have received a certificate."),
            new MailDetails(
                new MailDetail("Certificate", award.Snapshot.Title),
                new MailDetail("For", award.Snapshot.Achievement),
                new MailDetail("Number", award.Number),
                new MailDetail("Issued on", award.IssuedOn),
                new MailDetail("Valid until", award.ValidUntil)),
            new MailButton("See and download it", $"/certificates/{award.Id}"),
        ],
    };

    public static MailDraft Expiring(Award award, Person person, DateOnly today) => new()
    {
        Occasion = $"certificate-expiring:{award.Id}:{today:yyyy-MM-dd}",
        To = To(person),
        SubjectId = award.Id,
        Subject = new MailText("Your certificate ends on {0}: {1}", award.ValidUntil, award.Snapshot.Achievement),
        Body =
        [
            new MailParagraph("Hello {0},", person.Name),
            new MailParagraph("One of your certificates ends in {0} days. Renew it in time, so that there is no gap.", award.ValidUntil!.Value.DayNumber - today.DayNumber),
            new MailDetails(
                new MailDetail("Certificate", award.Snapshot.Title),
                new MailDetail("For", award.Snapshot.Achievement),
                new MailDetail("Number", award.Number),
                new MailDetail("Valid until", award.ValidUntil)),
            new MailButton("See the certificate", $"/certificates/{award.Id}"),
        ],
    };

    private static MailRecipient To(Person person) => new(person.Email, person.Name, person.Language, person.Id, person.TimeZone);
}
