using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Board;

/// <summary>The board's rows as a file, in the same view.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class CsvModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var rows = Filter.OfStatus(Filter.Narrow(db, db.AssignmentsSeenBy(User).AsNoTracking().Current()), today)
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(BoardRow.From(db));
        return new CsvResult("compliance",
            [texts["Name"], texts["Email"], texts["Training"], texts["Due"], texts["Status"], texts["Completed on"], texts["Counts until"]],
            CellsAsync(rows.AsAsyncEnumerable(), cancellationToken));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync(IAsyncEnumerable<BoardRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return [row.Person, row.Email, row.Title.ToString(), row.DueOn, texts.Of(row.Status), row.CompletedOn, row.ExpiresOn];
        }
    }
}
