using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Features.Vacancies;

public sealed class VacancyMailTests
{
    [Fact]
    public void Mails_on_the_way_to_approval_speak_three_languages()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var vacancy = Vacancy.Draft(new VacancyRole("Adviser", Languages.English, RmType.Business, Sector.Banking) { Location = "Oslo" }, Guid.CreateVersion7(), now);
        vacancy.Pay(new VacancyPay(600_000, 700_000, "NOK", PayPeriod.Year, "Experience"), now);
        MailSnapshot.Matches("vacancy-approval-asked", l => Coded(vacancy, VacancyMails.ApprovalAsked("x", vacancy, Hanna(l))));
        MailSnapshot.Matches("vacancy-approval-voided", l => Coded(vacancy, VacancyMails.ApprovalVoided("x", vacancy, Hanna(l))));
        MailSnapshot.Matches("vacancy-sent-back", l => VacancyMails.SentBack("x", vacancy, "The pay is too low for Oslo.", Hanna(l)));
        MailSnapshot.Matches("vacancy-approved", l => VacancyMails.Approved("x", vacancy, Hanna(l)));
    }

    /// <summary>The reference is another each time.</summary>
    private static MailDraft Coded(Vacancy vacancy, MailDraft mail) => mail with
    {
        Body = [.. mail.Body.Select(b => b is MailDetails details
            ? new MailDetails([.. details.Rows.Select(r => r.Value is string text ? r with { Value = text.Replace(vacancy.Reference, "K7PX2M4Q", StringComparison.Ordinal) } : r)]) : b)],
    };

    private static MailRecipient Hanna(string language) => new("hanna@example.org", "Hanna Berg", language);
}
