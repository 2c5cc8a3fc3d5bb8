using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>The list as a file, narrowed in the same way.</summary>
[Authorize(Policies.IssueCertificates)]
public sealed class CsvModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AwardFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var rows = Filter.Of(db, today).OrderByDescending(a => a.IssuedOn).ThenBy(a => a.Id).Select(AwardRow.From).AsAsyncEnumerable();
        return new CsvResult("certificates",
            [texts["Number"], texts["Learner"], texts["Certificate"], texts["For"], texts["Competency"], texts["Level"], texts["Hours"], texts["Issued on"], texts["Valid until"], texts["State"]],
            rows.Select(IReadOnlyList<object?> (a) =>
            [
                a.Number, a.Snapshot.Learner, a.Snapshot.Title, a.Snapshot.Achievement, a.Snapshot.Competency, a.Snapshot.Level, a.Snapshot.Hours,
                a.IssuedOn, a.ValidUntil, texts.Of(a.StateOn(today)),
            ]));
    }
}
