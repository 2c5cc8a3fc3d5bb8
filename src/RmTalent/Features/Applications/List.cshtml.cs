using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

[Authorize(Policies.SeeApplicants)]
public sealed class ListModel(AppDbContext db, SearchIndex search) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ApplicationFilter Filter { get; set; } = new();

    public new PageOf<ApplicationRow> Page { get; private set; } = PageOf<ApplicationRow>.Empty;

    public IReadOnlyList<SelectListItem> Vacancies { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Snippet> Snippets { get; private set; } = new Dictionary<Guid, Snippet>();

    public IReadOnlyList<ViewRow> Views { get; private set; } = [];

    public bool IsFiltered => Filter != new ApplicationFilter();

    public bool MayScreen => User.IsInRole(Roles.Recruiter) || User.IsAdministrator;

    public async Task OnGetAsync(string? sort, CancellationToken cancellationToken)
    {
        var vacancies = await db.Vacancies.AsNoTracking().SeenBy(User).Where(v => v.PublishedAt != null).OrderBy(v => v.Title)
            .Select(v => new { v.Id, Name = v.Title + " · " + v.Location, v.Reference }).ToListAsync(cancellationToken);
        var alike = vacancies.CountBy(v => v.Name, StringComparer.Ordinal).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        Vacancies = [.. vacancies.Select(v => new SelectListItem(alike.Contains(v.Name) ? $"{v.Name} · {v.Reference}" : v.Name, v.Id.ToString()))];
        var me = User.Id;
        Views = await db.Set<SavedView>().AsNoTracking().Where(v => v.OwnerId == me || v.IsShared).OrderBy(v => v.Name).Take(SavedView.MostOfOnePerson * 2)
            .Select(v => new ViewRow(v.Id, v.Name, v.Query, v.OwnerId == me, db.Set<Person>().Where(p => p.Id == v.OwnerId).Select(p => p.Name).First())).ToListAsync(cancellationToken);
        Page = await (await Filter.OfAsync(db, db.ApplicationsSeenBy(User), search, cancellationToken))
            .PageAsync(a => a.SubmittedAt, ApplicationRow.From(db), PageRequest.From(Request), descending: sort != "submitted", cancellationToken);
        Snippets = await search.SnippetsAsync(ApplicationSearch.Kind, [.. Page.Rows.Select(r => r.Id)], Filter.Q, cancellationToken);
    }

    public sealed record ViewRow(Guid Id, string Name, string Query, bool IsMine, string Owner);
}
