using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

[Authorize(Policies.SeeOffers)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListFilter Filter { get; init; } = new();

    public PageOf<Row> List { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var offers = db.OffersFor(User).AsNoTracking();
        offers = Filter.Status is { } status ? offers.Where(o => o.Status == status) : offers;
        List = await offers.PageAsync(
            o => o.Id,
            o => new Row(
                o.ApplicationId, db.Set<Application>().Where(a => a.Id == o.ApplicationId).Join(db.Set<Candidate>(), a => a.CandidateId, c => c.Id, (a, c) => c.Name).First(),
                db.Set<Vacancy>().Where(v => v.Id == o.VacancyId).Select(v => v.Title).First(), o.Status, o.Terms),
            PageRequest.From(Request), descending: true, cancellationToken);
    }

    public sealed record ListFilter
    {
        public OfferStatus? Status { get; init; }
    }

    public sealed record Row(Guid ApplicationId, string Candidate, string Vacancy, OfferStatus Status, OfferTerms Terms);
}
