using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

/// <summary>The facts of all records, newest first.</summary>
[Authorize(Policies.Administer)]
public sealed class AuditModel(AppDbContext db, FactSentences sentences, Reasons reasons) : PageModel
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private IReadOnlyDictionary<long, string> _covered = new Dictionary<long, string>();

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; init; } = new();

    public new PageOf<FactRow> Page { get; private set; } = PageOf<FactRow>.Empty;

    public IEnumerable<SelectListItem> Kinds => sentences.Names.Select(n => new SelectListItem(n, n));

    public string ExportUrl => "/administration/audit/export" + Request.QueryString;

    public string Tell(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("G", System.Globalization.CultureInfo.CurrentCulture);

    public string Sentence(FactRow fact) => sentences.Tell(fact);

    public string ReasonOf(FactRow fact) => _covered.GetValueOrDefault(fact.Id, fact.Reason ?? "");

    public string UrlOf(FactRow fact) => $"/administration/audit?Filter.RecordId={fact.SubjectId}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await db.OrganisationAsync(cancellationToken)).TimeZone);
        Page = await Filter.Apply(db.Set<FactRow>().AsNoTracking(), _zone)
            .PageAsync(f => f.At, f => f, PageRequest.From(Request, size: 50), descending: true, cancellationToken);
        _covered = await reasons.CoveredAsync(Page.Rows, cancellationToken);
    }
}
