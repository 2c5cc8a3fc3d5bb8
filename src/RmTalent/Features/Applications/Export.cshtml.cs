using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>The list, as filtered and as far as this person may see it, for a spreadsheet.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class ExportModel(AppDbContext db, SearchIndex search, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ApplicationFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => new CsvResult(
        "applications",
        [texts["Reference"], texts["Name"], texts["E-mail"], texts["Vacancy"], texts["Status"], texts["Fit"], texts["Submitted"], texts["Source"]],
        (await Filter.OfAsync(db, db.ApplicationsSeenBy(User), search, cancellationToken)).OrderByDescending(a => a.SubmittedAt).Select(ApplicationRow.From(db)).AsAsyncEnumerable()
            .Select(a => (IReadOnlyList<object?>)[a.Reference, a.Name, a.Email, a.Vacancy, texts.Of(a.Status), a.Percent, a.SubmittedAt, a.Source]));
}
