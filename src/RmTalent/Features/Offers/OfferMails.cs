using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>What candidate, hiring manager and recruiter are told of an offer. Everything joins the caller's unit of work.</summary>
public sealed class OfferMails(AppDbContext db, Outbox outbox, AccessLinks links, OfferLetters letters, IPdfEngine pdf, TimeProvider clock)
{
    public const string LinkPurpose = "offer";

    /// <summary>The candidate may read the letter for this long after the last day to answer.</summary>
    private static readonly TimeSpan ReadableAfter = TimeSpan.FromDays(60);

    /// <summary>The letter with a fresh link; links sent earlier stop working.</summary>
    public async Task SendAsync(Offer offer, OfferHead head, CancellationToken cancellationToken)
    {
        var token = await links.RenewAsync(LinkPurpose, offer.Id, offer.ExpiresAt!.Value - clock.GetUtcNow() + ReadableAfter, cancellationToken);
        var letter = pdf.Render(await letters.OfAsync(offer, head, cancellationToken));
        await outbox.QueueAsync(new MailDraft
        {
            Occasion = $"offer:{offer.Id}:{offer.Version}",
            To = new MailRecipient(head.Email, head.Candidate, head.Language),
            SubjectId = offer.ApplicationId,
            Subject = new("Our offer to you: {0}", head.Vacancy),
            Body =
            [
                new MailParagraph("Dear {0},", head.Candidate),
                new MailParagraph("We would like you to join us. The letter is attached; please read it in peace."),
                new MailDetails(new("Position", head.Vacancy), new("First day of work", offer.Terms.StartsOn), new("Please answer by", offer.Terms.ExpiresOn)),
                new MailButton("Read and answer the offer", $"/a/{token}/offer"),
            ],
            Attachments = [new MailFile("offer.pdf", "application/pdf", letter)],
        }, cancellationToken);
    }

    public Task AskApprovalAsync(Offer offer, OfferHead head, CancellationToken cancellationToken) => ToPersonAsync(
        head.HiringManagerId, $"offer-approval:{offer.Id}:{offer.Edition}", offer, new MailText("Please approve the offer to {0}", head.Candidate),
        [
            new MailParagraph("The pay lies outside the range of the vacancy, so the offer needs your approval."),
            new MailDetails(new("Vacancy", head.Vacancy), new("Pay", Money.Say(offer.Terms.Pay, offer.Terms.Currency, System.Globalization.CultureInfo.InvariantCulture))),
        ],
        cancellationToken);

    /// <summary>The candidate answered, or did not: the recruiter and the hiring manager hear of it.</summary>
    public async Task TellAnswerAsync(Offer offer, OfferHead head, CancellationToken cancellationToken)
    {
        var recruiter = await db.Vacancies.Where(v => v.Id == head.VacancyId).Select(v => v.RecruiterId).SingleAsync(cancellationToken);
        foreach (var person in new[] { recruiter, head.HiringManagerId }.OfType<Guid>().Distinct())
        {
            await ToPersonAsync(person, $"offer-answer:{offer.Id}:{offer.Version}:{person}", offer, offer.Status switch
            {
                OfferStatus.Accepted => new MailText("{0} accepts the offer", head.Candidate),
                OfferStatus.Declined => new MailText("{0} declines the offer", head.Candidate),
                _ => new MailText("The offer to {0} has expired", head.Candidate),
            }, [new MailDetails(new("Vacancy", head.Vacancy), new("First day of work", offer.Terms.StartsOn))], cancellationToken);
        }
    }

    public Task ConfirmAsync(Offer offer, OfferHead head, CancellationToken cancellationToken) => outbox.QueueAsync(new MailDraft
    {
        Occasion = $"offer-accepted:{offer.Id}:{offer.Edition}",
        To = new MailRecipient(head.Email, head.Candidate, head.Language),
        SubjectId = offer.ApplicationId,
        Subject = new("You have accepted our offer: {0}", head.Vacancy),
        Body =
        [
            new MailParagraph("Dear {0},", head.Candidate),
            new MailParagraph("Thank you for your trust. We have recorded that you accepted the offer as {0}.", offer.SignedName),
            new MailDetails(new("Position", head.Vacancy), new("First day of work", offer.Terms.StartsOn)),
            new MailParagraph("We now check the conditions in the letter and write to you when everything is settled."),
        ],
    }, cancellationToken);

    public Task TellWithdrawnAsync(Offer offer, OfferHead head, CancellationToken cancellationToken) => outbox.QueueAsync(new MailDraft
    {
        Occasion = $"offer-withdrawn:{offer.Id}",
        To = new MailRecipient(head.Email, head.Candidate, head.Language),
        SubjectId = offer.ApplicationId,
        Subject = new("We have withdrawn our offer: {0}", head.Vacancy),
        Body =
        [
            new MailParagraph("Dear {0},", head.Candidate),
            new MailParagraph("We are sorry to tell you that we have withdrawn our offer. We will call you to explain."),
        ],
    }, cancellationToken);

    private async Task ToPersonAsync(Guid? personId, string occasion, Offer offer, MailText subject, IReadOnlyList<MailBlock> body, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) is { } person)
        {
            await outbox.QueueAsync(new MailDraft
            {
                Occasion = occasion,
                To = new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone),
                SubjectId = offer.ApplicationId,
                Subject = subject,
                Body = [.. body, new MailButton("Open the offer", $"/applications/{offer.ApplicationId}/offer")],
            }, cancellationToken);
        }
    }
}
