using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>The list as a file, in the same view.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class CsvModel(AppDbContext db, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LicenceFilter Filter { get; init; } = new();

    public IActionResult OnGet(CancellationToken cancellationToken) => new CsvResult("licences",
        [texts["Name"], texts["Status"], texts["Since"], texts["Holds until"], texts["What is missing"], texts["Supervised by"]],
        CellsAsync(Filter.Of(db, db.PeopleSeenBy(User).AsNoTracking()).OrderBy(p => p.SearchName).ThenBy(p => p.Id).Select(LicenceRow.From(db)).AsAsyncEnumerable(), cancellationToken));

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync(IAsyncEnumerable<LicenceRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var missing = row.Answer?.Reasons.Where(r => !r.IsMet).Select(texts.Explain) ?? [];
            yield return [row.Name, texts.Of(row.State), row.Since, row.State == LicenceState.Licensed ? row.Answer?.Until : null, string.Join(" ", missing), row.State == LicenceState.Supervised ? row.Supervisor : null];
        }
    }
}
