using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Following;

/// <summary>The list as a file, in the same view.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class CsvModel(AppDbContext db, ITexts texts, TimeProvider clock) : ProgressPage(db, clock)
{
    public IActionResult OnGet(CancellationToken cancellationToken) => new CsvResult("progress",
        [texts["Name"], texts["Team"], texts["State"], texts["Begun"], texts["Completed"], texts["Score (%)"]],
        CellsAsync(Progress.Fitting(Followed, Filter).AsNoTracking().OrderBy(p => p.SearchName).ThenBy(p => p.Id).Select(Progress.Row()).AsAsyncEnumerable(), cancellationToken));

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync(IAsyncEnumerable<LearnerRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return [row.Name, row.Team, texts.Of(row.Standing), row.BegunAt, row.CompletedAt, row.ScorePercent];
        }
    }
}
