using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

/// <summary>The same facts as a file, with what each carries. Where a reason is covered, so is all that the fact carries: the reason is in it.</summary>
[Authorize(Policies.Administer)]
public sealed class AuditExportModel(AppDbContext db, FactSentences sentences, ITexts texts, Reasons reasons) : PageModel
{
    /// <summary>So many facts are looked at together.</summary>
    private const int Batch = 500;

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.OrganisationAsync(cancellationToken)).TimeZone);
        var facts = Filter.Apply(db.Set<FactRow>().AsNoTracking(), zone);
        string[] headings = [texts["When"], texts["Who"], texts["What"], texts["Kind"], texts["Record"], texts["Id"], texts["Reason"], texts["Details"]];
        return new CsvResult("audit", headings, RowsAsync(facts, cancellationToken));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(IQueryable<FactRow> facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;
        while (await facts.Where(f => f.Id > last).OrderBy(f => f.Id).Take(Batch).ToListAsync(cancellationToken) is [.., var end] batch)
        {
            var covered = await reasons.CoveredAsync(batch, cancellationToken);
            foreach (var f in batch)
            {
                var isCovered = covered.TryGetValue(f.Id, out var reason);
                yield return [f.At, texts[f.ActorName], sentences.Tell(f), f.Name, f.Subject, f.SubjectId, isCovered ? reason : f.Reason, isCovered ? "" : f.Payload];
            }

            last = end.Id;
        }
    }
}
