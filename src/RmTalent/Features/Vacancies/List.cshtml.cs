using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.SeeVacancies)]
public sealed class ListModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public VacancyFilter Filter { get; set; } = new();

    public new PageOf<VacancyRow> Page { get; private set; } = PageOf<VacancyRow>.Empty;

    public async Task OnGetAsync(string? sort, CancellationToken cancellationToken)
    {
        var (query, at) = (Filter.Of(db.Vacancies.SeenBy(User)), PageRequest.From(Request));
        Page = sort is "title" or "-title"
            ? await query.PageAsync(v => v.Title, VacancyRow.From, at, sort[0] == '-', cancellationToken)
            : await query.PageAsync(v => v.DraftedAt, VacancyRow.From, at, sort != "created", cancellationToken);
    }
}
