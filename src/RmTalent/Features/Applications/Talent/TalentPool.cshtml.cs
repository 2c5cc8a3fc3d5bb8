using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Talent;

/// <summary>Who agreed to be thought of again. It never tells who a blind candidate is.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class TalentPoolModel(AppDbContext db, SearchIndex search) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PoolFilter Filter { get; set; } = new();

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public IReadOnlyDictionary<Guid, Snippet> Snippets { get; private set; } = new Dictionary<Guid, Snippet>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var ended = Application.Exits;
        var (candidates, vacancies) = (db.Set<Candidate>(), db.Set<Vacancy>());
        var asked = db.ApplicationsSeenBy(User).Named(db).Where(a => a.PoolConsentAt != null && ended.Contains(a.Status));
        Page = await (await new ApplicationFilter { Q = Filter.Q }.OfAsync(db, asked, search, cancellationToken))
            .PageAsync(a => a.PoolConsentAt!.Value, a => new Row(
                a.Id, candidates.Where(c => c.Id == a.CandidateId).Select(c => c.Name).First(), candidates.Where(c => c.Id == a.CandidateId).Select(c => c.Email).First(),
                vacancies.Where(v => v.Id == a.VacancyId).Select(v => v.Title).First(), a.Status, a.PoolConsentAt!.Value, a.NoticeVersion),
                PageRequest.From(Request), descending: true, cancellationToken);
        Snippets = await search.SnippetsAsync(ApplicationSearch.Kind, [.. Page.Rows.Select(r => r.Id)], Filter.Q, cancellationToken);
    }

    public sealed record PoolFilter
    {
        public string? Q { get; init; }
    }

    public sealed record Row(Guid Id, string Name, string Email, string Vacancy, ApplicationStatus Status, DateTimeOffset ConsentAt, string NoticeVersion);
}
