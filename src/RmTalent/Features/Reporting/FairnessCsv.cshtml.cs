using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

/// <summary>All steps of the fairness page in one file, hidden numbers hidden as there.</summary>
[Authorize(Policies.SeeFairness)]
public sealed class FairnessCsvModel(FairnessReport report, ITexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FairnessFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var figures = (await report.ForAsync(Filter with { Year = Filter.Year ?? clock.GetUtcNow().Year }, cancellationToken)).Select(s => report.Draw(s, null)).ToList();
        return new CsvResult("fairness",
            [texts["Step"], texts["Group"], texts["Reached the first stage"], texts["Reached the later stage"], texts["Selection rate"], texts["Ratio to the highest"], texts["Fisher’s exact test, p"], texts["Four-fifths rule"]],
            figures.SelectMany(f => f.Rows.Select(r => (IReadOnlyList<object?>)[f.Title, .. r.Select(Figure.InFile)])).ToAsyncEnumerable());
    }
}
