using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Features.Learning;

public sealed class SessionMailTests
{
    [Fact]
    public void Mails_about_a_seat_speak_three_languages()
    {
        var start = new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);
        var (organisation, course) = (Organisation.Found("Fjordbank", "Europe/Oslo", Languages.English, "NO"), new LocalisedText("Negotiation", "Forhandling", "Onderhandelen"));
        var session = Session.Plan(Guid.CreateVersion7(), new SessionTerms(start, start.AddHours(3), "Room 1", "", 1, []));
        MailSnapshot.Matches("session-seat", l => SessionMails.Invitation(Nora(l), course, session, organisation, start, isPromoted: false, "token"));
        MailSnapshot.Matches("session-seat-promoted", l => SessionMails.Invitation(Nora(l), course, session, organisation, start, isPromoted: true, "token"));
        MailSnapshot.Matches("session-moved", l => SessionMails.Invitation(Nora(l), course, session, organisation, start, isPromoted: false, "token", new SessionChanged(start)));
        MailSnapshot.Matches("session-teach", l => SessionMails.Teaching(Nora(l), course, session, organisation, start));
        MailSnapshot.Matches("session-teach-moved", l => SessionMails.Teaching(Nora(l), course, session, organisation, start, new SessionChanged(start)));
        MailSnapshot.Matches("session-not-teach", l => SessionMails.NoLongerTeaching(Nora(l), course, session, organisation, start, 1));
        MailSnapshot.Matches("session-asked", l => SessionMails.Request(Nora(l), "Emma Vos", Guid.Empty, course, session));
        MailSnapshot.Matches("session-declined", l => SessionMails.Refusal(Nora(l), course, session));
        MailSnapshot.Matches("session-given-up", l => SessionMails.Cancellation(Nora(l), course, session, organisation, start));
        MailSnapshot.Matches("session-feedback", l => SessionMails.FeedbackRequest(Nora(l), course, session));
    }

    private static MailRecipient Nora(string language) => new("nora@example.org", "Nora Lie", language, Guid.Empty, "Europe/Oslo");
}
