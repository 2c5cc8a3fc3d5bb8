using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Reporting;

/// <summary>Adverse impact. Recruiters and administrators only: with a narrower view, two readers could subtract theirs from each other.</summary>
[Authorize(Policies.SeeFairness)]
public sealed class FairnessModel(AppDbContext db, FairnessReport report, TimeProvider clock) : PageModel
{
    private const int YearsBack = 6;
    private const int MostVacancies = 300;

    [BindProperty(SupportsGet = true)]
    public FairnessFilter Filter { get; set; } = new();

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public IReadOnlyList<string> Flags { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Vacancies { get; private set; } = [];

    public IEnumerable<SelectListItem> Years => Enumerable.Range(0, YearsBack).Select(n => clock.GetUtcNow().Year - n).Select(y => new SelectListItem(y.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = Filter with { Year = Filter.Year ?? clock.GetUtcNow().Year };
        Vacancies = [.. (await db.Set<Features.Vacancies.Vacancy>().AsNoTracking().Where(v => v.PublishedAt != null).OrderByDescending(v => v.PublishedAt).Take(MostVacancies)
            .Select(v => new { v.Id, v.Title, v.Reference }).ToListAsync(cancellationToken)).Select(v => new SelectListItem($"{v.Title} ({v.Reference})", v.Id.ToString()))];
        var steps = await report.ForAsync(Filter, cancellationToken);
        Figures = [.. steps.Select((s, n) => report.Draw(s, n == 0 ? "/reports/fairness/csv" : null))];
        Flags = [.. steps.Zip(Figures).Where(s => s.First.Groups.Any(g => g.Rate.Flagged)).Select(s => s.Second.Title)];
    }
}
