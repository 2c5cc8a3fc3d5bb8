using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining.Licences;

public static class LicenceMails
{
    /// <summary>Gained or lost, to the person and to those who answer for the work.</summary>
    public static MailDraft Changed(Reader to, Guid personId, string name, Licence licence) => licence.State == LicenceState.Licensed
        ? Draft(to, licence, to.PersonId == personId
            ? (new MailText("You may serve clients on your own"), new MailParagraph("All that is asked for is there: from {0:D} you may serve clients without supervision.", licence.Since!.Value))
            : (new MailText("{0} may serve clients on their own", name), new MailParagraph("All that is asked for is there: from {0:D} {1} may serve clients without supervision.", licence.Since!.Value, name)), personId)
        : Draft(to, licence, to.PersonId == personId
            ? (new MailText("You may serve clients only under supervision"), new MailParagraph("Something that is asked for is missing since {0:D}. Please serve clients only together with your supervisor until it is there.", licence.Since!.Value))
            : (new MailText("{0} may serve clients only under supervision", name), new MailParagraph("Something that is asked for is missing since {0:D}. Please see to it that {1} serves clients only under supervision until it is there.", licence.Since!.Value, name)), personId);

    private static MailDraft Draft(Reader to, Licence licence, (MailText Subject, MailParagraph Says) words, Guid personId) => new()
    {
        Occasion = $"licence:{licence.Id}:{licence.Version}:{to.Key}",
        To = to.Recipient,
        SubjectId = licence.Id,
        Subject = words.Subject,
        Body = [new MailParagraph("Hello {0},", to.Name), words.Says, new MailButton("See the reasons", $"/licences/{personId}")],
    };
}
