using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>The list as a file, in the same view.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class CsvModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CredentialFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var rows = Filter.Of(db, db.CredentialsSeenBy(User).AsNoTracking(), today).OrderBy(c => c.ValidTo).ThenBy(c => c.Id).Select(CredentialRow.From(db));
        return new CsvResult("external-certifications",
            [texts["Name"], texts["Scheme"], texts["Number"], texts["Valid from"], texts["Valid until"], texts["Status"]], CellsAsync(rows.AsAsyncEnumerable(), cancellationToken));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync(IAsyncEnumerable<CredentialRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return [row.Person, row.Scheme, row.Number, row.ValidFrom, row.ValidTo, texts.Of(row.State)];
        }
    }
}
