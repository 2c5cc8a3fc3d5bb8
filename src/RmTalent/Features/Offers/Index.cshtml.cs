using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

[Authorize(Policies.SeeOffers)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListFilter Filter { get; init; } = new();

    public PageOf<Row> List { get; private set; } = PageOf<Row>.Empty;

    /// <summary>By application.</summary>
    public IReadOnlyDictionary<Guid, LocalisedText> Candidates { get; private set; } = new Dictionary<Guid, LocalisedText>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var offers = db.OffersFor(User).AsNoTracking();
        offers = Filter.Status is { } status ? offers.Where(o => o.Status == status) : offers;
        List = await offers.PageAsync(
            o => o.Id,
            o => new Row(
                o.ApplicationId,
                db.Set<Vacancy>().Where(v => v.Id == o.VacancyId).Select(v => v.Title).First(), o.Status, o.Terms),
            PageRequest.From(Request), descending: true, cancellationToken);
        Candidates = await db.CandidateNamesAsync([.. List.Rows.Select(r => r.ApplicationId)], cancellationToken);
    }

    public sealed record ListFilter
    {
        public OfferStatus? Status { get; init; }
    }

    public sealed record Row(Guid ApplicationId, string Vacancy, OfferStatus Status, OfferTerms Terms);
}
