using RmTalent.Platform.Facts;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Vacancies;

/// <summary>What reviewer and recruiter are told of a vacancy on its way to approval.</summary>
internal static class VacancyMails
{
    public static MailDraft ApprovalAsked(string occasion, Vacancy vacancy, MailRecipient to) => Draft(occasion, vacancy, to, new MailText("Please approve the vacancy: {0}", vacancy.Title),
    [
        new MailParagraph("A vacancy waits for your approval. You can approve it, or send it back with a reason."),
        About(vacancy),
        new MailButton("Read the vacancy", $"/vacancies/{vacancy.Id}"),
    ]);

    public static MailDraft ApprovalVoided(string occasion, Vacancy vacancy, MailRecipient to) => Draft(occasion, vacancy, to, new MailText("The vacancy changed after your approval: {0}", vacancy.Title),
    [
        new MailParagraph("Positions, pay or requirements were changed. Your approval no longer counts; the vacancy is a draft again and left the careers site. You are asked anew when it is ready."),
        About(vacancy),
        new MailButton("See what changed", $"/vacancies/{vacancy.Id}/versions"),
    ]);

    public static MailDraft SentBack(string occasion, Vacancy vacancy, string reason, MailRecipient to) => Draft(occasion, vacancy, to, new MailText("The vacancy was sent back: {0}", vacancy.Title),
    [
        new MailParagraph("The hiring manager sent the vacancy back and says:"),
        new MailProse(reason),
        new MailButton("Open the vacancy", $"/vacancies/{vacancy.Id}"),
    ]);

    public static MailDraft Approved(string occasion, Vacancy vacancy, MailRecipient to) => Draft(occasion, vacancy, to, new MailText("The vacancy is approved: {0}", vacancy.Title),
    [
        new MailParagraph("You can publish it now."),
        new MailButton("Open the vacancy", $"/vacancies/{vacancy.Id}"),
    ]);

    private static MailDetails About(Vacancy v) => new(
        new MailDetail("Vacancy", $"{v.Title} ({v.Reference})"),
        new MailDetail("Positions", v.Positions),
        new MailDetail("Place of work", v.Location),
        new MailDetail("Pay", v.PayMin is null ? null : $"{CountryNames.Money(v.PayMin, v.Currency)} – {CountryNames.Money(v.PayMax, v.Currency)}"),
        new MailDetail("Why the position is needed", v.Reason));

    private static MailDraft Draft(string occasion, Vacancy vacancy, MailRecipient to, MailText subject, IReadOnlyList<MailBlock> body) =>
        new() { Occasion = occasion, To = to, SubjectId = vacancy.Id, Subject = subject, Body = [new MailParagraph("Hello {0},", to.Name), .. body] };
}

/// <summary>Tells the other side of an approval; nobody is told of what they did themselves.</summary>
internal sealed class VacancyNews(AppDbContext db, Outbox outbox)
    : IFactHandler<VacancySubmitted>, IFactHandler<VacancyApprovalVoided>, IFactHandler<VacancySentBack>, IFactHandler<VacancyApproved>
{
    public Task HandleAsync(VacancySubmitted fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context, _ => fact.HiringManagerId, (occasion, v, to) => VacancyMails.ApprovalAsked(occasion, v, to), cancellationToken);

    public Task HandleAsync(VacancyApprovalVoided fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context, _ => fact.ReviewerId, (occasion, v, to) => VacancyMails.ApprovalVoided(occasion, v, to), cancellationToken);

    public Task HandleAsync(VacancySentBack fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context, v => v.RecruiterId ?? v.RequestedById, (occasion, v, to) => VacancyMails.SentBack(occasion, v, fact.Reason ?? "", to), cancellationToken);

    public Task HandleAsync(VacancyApproved fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context, v => v.RecruiterId ?? v.RequestedById, (occasion, v, to) => VacancyMails.Approved(occasion, v, to), cancellationToken);

    private async Task TellAsync(FactContext context, Func<Vacancy, Guid?> whom, Func<string, Vacancy, MailRecipient, MailDraft> mail, CancellationToken cancellationToken)
    {
        var vacancy = await db.Vacancies.AsNoTracking().SingleOrDefaultAsync(v => v.Id == context.SubjectId, cancellationToken);
        if (vacancy is null || whom(vacancy) is not { } id || id == context.ActorId)
        {
            return;
        }

        var person = await db.People.AsNoTracking().Where(p => p.Id == id && p.LeftOn == null).Select(p => new { p.Id, p.Name, p.Email, p.Language, p.TimeZone }).SingleOrDefaultAsync(cancellationToken);
        if (person is not null)
        {
            await outbox.QueueAsync(mail($"vacancy-news:{context.FactId}", vacancy, new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone)), cancellationToken);
        }
    }
}
