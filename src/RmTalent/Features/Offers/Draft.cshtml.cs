using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>Writes the terms, or changes them: then they are a new edition.</summary>
[Authorize(Policies.MakeOffers)]
public sealed class DraftModel(AppDbContext db, OfferMails mails, AccessLinks links, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public TermsForm Form { get; set; } = new();

    public OfferHead Head { get; private set; } = null!;

    public Offer? Offer { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Head = (await db.OfferHeads(db.ApplicationsSeenBy(User).Where(a => a.Id == Id)).SingleOrDefaultAsync(cancellationToken))!;
        Offer = await LiveAsync(cancellationToken);
        return Head is not null;
    }

    public void OnGet()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Form = Offer is { Terms: var terms }
            ? TermsForm.Of(terms) with { Version = Offer.Version }
            : new TermsForm
            {
                Currency = Head.Currency,
                PayPeriod = Head.PayPeriod,
                ExpiresOn = new WorkingCalendar("UTC", "").AddWorkingDays(today, 7),
                StartsOn = Head.ExpectedStartOn > today.AddDays(14) ? Head.ExpectedStartOn : today.AddMonths(2),
                Conditions = TermsForm.Blank(),
            };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (now, terms) = (clock.GetUtcNow(), Form.Terms());
        Offer?.ExpectVersion(Form.Version);
        var outside = terms.LiesOutside(Head.PayMin, Head.PayMax, Head.Currency, Head.PayPeriod);
        if (Offer is null)
        {
            var application = await db.Applications.SingleAsync(a => a.Id == Id, cancellationToken);
            Refuse.When(application.Status is not ApplicationStatus.OfferDraft, "An offer is made after the decision to make one");
            application.MustNotChange(); // neither by a second offer nor by a withdrawal
            if (await LiveAsync(cancellationToken) is { } other)
            {
                throw new LostRaceException(other.Id); // made between the look of this page and the one at the application
            }

            Offer = Offer.Draft(Id, Head.VacancyId, terms, outside, User.Id, now);
            db.Add(Offer);
        }
        else
        {
            await EditAsync(Offer, terms, outside, now, cancellationToken);
        }

        if (!Offer.IsApproved)
        {
            await mails.AskApprovalAsync(Offer, Head, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The offer is saved");
        return Redirect($"/applications/{Id}/offer");
    }

    private async Task<Offer?> LiveAsync(CancellationToken cancellationToken) =>
        await db.Offers.LatestOf(Id).FirstOrDefaultAsync(cancellationToken) is { IsLive: true } live ? live : null;

    /// <summary>Terms that change after sending take the sent letter back.</summary>
    private async Task EditAsync(Offer offer, OfferTerms terms, bool outside, DateTimeOffset now, CancellationToken cancellationToken)
    {
        offer.Edit(terms, outside, User.Id, now);
        if (offer.Status is OfferStatus.Draft && Head.Status is ApplicationStatus.OfferSent)
        {
            (await db.Applications.SingleAsync(a => a.Id == Id, cancellationToken)).DraftOffer(now);
            await links.RevokeAsync(OfferMails.LinkPurpose, offer.Id, cancellationToken);
        }
    }

    public sealed record TermsForm
    {
        /// <summary>Of the offer as the form showed it; zero where there was none yet.</summary>
        public int Version { get; init; }

        [Required(ErrorMessage = "Enter the pay"), Range(typeof(decimal), "1", "100000000", ParseLimitsInInvariantCulture = true, ErrorMessage = "Enter the pay")]
        public decimal? Pay { get; init; }

        [Required, RegularExpression("[A-Z]{3}", ErrorMessage = "Use three letters, such as NOK or EUR")]
        public string? Currency { get; init; }

        public PayPeriod PayPeriod { get; init; }

        [Required]
        public DateOnly? StartsOn { get; init; }

        [Required]
        public DateOnly? ExpiresOn { get; init; }

        [StringLength(OfferTerms.WordsMaxLength)]
        public string? Words { get; init; }

        public List<ConditionForm> Conditions { get; init; } = [];

        internal static List<ConditionForm> Blank() => [.. Enum.GetValues<ConditionKind>().Select(k => new ConditionForm { Kind = k })];

        internal static TermsForm Of(OfferTerms terms) => new()
        {
            Pay = terms.Pay,
            Currency = terms.Currency,
            PayPeriod = terms.PayPeriod,
            StartsOn = terms.StartsOn,
            ExpiresOn = terms.ExpiresOn,
            Words = terms.Words,
            Conditions = [.. Enum.GetValues<ConditionKind>().Select(k => terms.Conditions.FirstOrDefault(c => c.Kind == k) is { } c ? new ConditionForm { Kind = k, Asked = true, Detail = c.Detail } : new ConditionForm { Kind = k })],
        };

        internal OfferTerms Terms() => new(Pay!.Value, Currency!, PayPeriod, StartsOn!.Value, ExpiresOn!.Value)
        {
            Words = Words?.Trim() ?? "",
            Conditions = [.. Conditions.Where(c => c.Asked).Select(c => new ConditionTerm(c.Kind, c.Detail?.Trim() ?? ""))],
        };
    }

    public sealed record ConditionForm
    {
        public ConditionKind Kind { get; init; }

        public bool Asked { get; init; }

        [StringLength(ConditionTerm.DetailMaxLength)]
        public string? Detail { get; init; }
    }
}
