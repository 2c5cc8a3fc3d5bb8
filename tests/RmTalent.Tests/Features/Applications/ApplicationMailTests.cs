using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Talent;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Tests.Features.Vacancies;

namespace RmTalent.Tests.Features.Applications;

public sealed class ApplicationMailTests
{
    [Fact]
    public void Mails_speak_three_languages()
    {
        var id = new Guid("0190a000-0000-7000-8000-000000000001");
        MailSnapshot.Matches("application-started", l => ApplicationMails.Started(id, Ola(l), "Adviser", "token"));
        foreach (var by in Enum.GetValues<FoundBy>())
        {
            MailSnapshot.Matches($"application-invited-{by}".ToLowerInvariant(), l => ApplicationMails.Invited(id, new Invitation(Ola(l), by, "Ruben de Vries", "We met at the fair."), GivenVacancy.In(VacancyStatus.Published, id, id), "token", Then));
        }

        MailSnapshot.Matches("application-letter", l => ApplicationMails.Letter(id, id, Ola(l), "One question", "Hello {name},\n\nwhen may we call you?"));
        var application = Application.Submit(id, id, new Submission(Dossier.Empty, null, "", "1", false), Then);
        MailSnapshot.Matches("application-received", l => Coded(ApplicationMails.Received(application, Ola(l), "Adviser", "token")));
        MailSnapshot.Matches("application-link", l => ApplicationMails.NewLink(id, Ola(l), "Adviser", "token", Then));
        application.TurnDown(HiringStage.Screening, TurnDownReason.Experience, Then);
        MailSnapshot.Matches("application-decision", l =>
        {
            application.PlanNotice(DecisionNotice.SubjectIn(new Texts(), l, "Adviser"), DecisionNotice.BodyIn(new Texts(), l, "Adviser", "Fjordbank"), Then);
            return ApplicationMails.Decision(application, Ola(l));
        });
        MailSnapshot.Matches("note-mention", l => Mentions.Mail(id, id, new MailRecipient("ruben@example.org", "Ruben", l), "Hanna Berg", CandidateName.Of("Ola Nordmann", "K7PX2M4Q", Then, null), "Adviser"));
        MailSnapshot.Matches("application-withdrawn", l => ApplicationMails.Withdrawn(id, Ola(l), "Adviser"));
    }

    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The reference is another each time.</summary>
    private static MailDraft Coded(MailDraft mail) => mail with { Body = [.. mail.Body.Select(b => b is MailDetails ? new MailDetails(new MailDetail("Reference", "K7PX2M4Q")) : b)] };

    private static ContactDetails Ola(string language) => new("Ola Nordmann", "ola@example.org", "", "NO", language);
}
