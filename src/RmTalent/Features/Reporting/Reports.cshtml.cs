using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

/// <summary>The figures of one page for what the address chooses; hiring managers see their own vacancies.</summary>
[Authorize(Policies.SeeReports)]
public sealed class ReportsModel(AppDbContext db, IEnumerable<IFigure> figures, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    private const int MostVacancies = 300;

    [FromRoute]
    public string? Tab { get; init; }

    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public ReportPage Which { get; private set; }

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Vacancies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sources { get; private set; } = [];

    public bool MaySeeFairness => Policies.RolesOf(Policies.SeeFairness).Any(User.IsInRole);

    public Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Which = Tab switch { "times" => ReportPage.Times, "panels" => ReportPage.Panels, _ => ReportPage.Funnel };
        return Task.FromResult(Tab is null or "times" or "panels");
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Filter = Filter.On(calendar.LocalDate(clock.GetUtcNow()));
        Vacancies = [.. (await db.Vacancies.SeenBy(User).AsNoTracking().Where(v => v.PublishedAt != null).OrderByDescending(v => v.PublishedAt).Take(MostVacancies)
            .Select(v => new { v.Id, v.Title, v.Reference }).ToListAsync(cancellationToken)).Select(v => new SelectListItem($"{v.Title} ({v.Reference})", v.Id.ToString()))];
        if (Filter.From > Filter.To)
        {
            ModelState.AddModelError("Filter.To", texts["The last day lies before the first"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var scope = Filter.Scope(db, User, calendar);
        Sources = [.. (await scope.SourcesAsync(cancellationToken)).Take(FunnelRows.Most)
            .Select(s => s.Length == 0 ? new SelectListItem(texts["No source"], ReportSources.None) : new SelectListItem(s, s))];
        var shown = new List<Figure>();
        foreach (var figure in figures.Where(f => f.Page == Which))
        {
            shown.Add(await figure.ForAsync(scope, cancellationToken));
        }

        Figures = shown;
        return Page();
    }
}
