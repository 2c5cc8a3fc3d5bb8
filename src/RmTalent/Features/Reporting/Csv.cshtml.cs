using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

/// <summary>The table of one figure, as chosen in the address and as far as this person may see it.</summary>
[Authorize(Policies.SeeReports)]
public sealed class CsvModel(AppDbContext db, IEnumerable<IFigure> figures, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (figures.FirstOrDefault(f => f.Key == key) is not { } wanted)
        {
            return NotFound();
        }

        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var figure = await wanted.ForAsync(Filter.On(calendar.LocalDate(clock.GetUtcNow())).Scope(db, User, calendar), cancellationToken);
        return new CsvResult(figure.Key, figure.Columns, figure.Rows.Select(r => (IReadOnlyList<object?>)[.. r.Select(Figure.InFile)]).ToAsyncEnumerable());
    }
}
