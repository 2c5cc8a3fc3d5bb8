using RmTalent.Features.Applications;

namespace RmTalent.Tests.Features.Applications;

public sealed class ApplicationMailTests
{
    [Fact]
    public void Mails_speak_three_languages()
    {
        var id = new Guid("0190a000-0000-7000-8000-000000000001");
        MailSnapshot.Matches("application-started", l => ApplicationMails.Started(id, Ola(l), "Adviser", "token"));
        MailSnapshot.Matches("application-withdrawn", l => ApplicationMails.Withdrawn(id, Ola(l), "Adviser"));
    }

    private static ContactDetails Ola(string language) => new("Ola Nordmann", "ola@example.org", "", "NO", language);
}
