using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

/// <summary>The same facts as a file, with what each carries.</summary>
[Authorize(Policies.Administer)]
public sealed class AuditExportModel(AppDbContext db, FactSentences sentences, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.OrganisationAsync(cancellationToken)).TimeZone);
        var facts = Filter.Apply(db.Set<FactRow>().AsNoTracking(), zone).OrderBy(f => f.Id).AsAsyncEnumerable();
        string[] headings = [texts["When"], texts["Who"], texts["What"], texts["Kind"], texts["Record"], texts["Id"], texts["Reason"], texts["Details"]];
        return new CsvResult("audit", headings, facts.Select(f => (IReadOnlyList<object?>)
            [f.At, texts[f.ActorName], sentences.Tell(f), f.Name, f.Subject, f.SubjectId, f.Reason, f.Payload]));
    }
}
