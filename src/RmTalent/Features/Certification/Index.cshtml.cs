using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification;

/// <summary>Every certificate, for those who issue them.</summary>
[Authorize(Policies.IssueCertificates)]
public sealed class IndexModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AwardFilter Filter { get; init; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; init; }

    public new PageOf<AwardRow> Page { get; private set; } = PageOf<AwardRow>.Empty;

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    public IEnumerable<SelectListItem> Ends => Award.ReminderDays.Append(90).Order().Select(d => new SelectListItem(texts["{0} days", d], $"{d}"));

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Templates = [.. (await db.CertificateTemplates.AsNoTracking().Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken))
            .Select(t => new SelectListItem(t.Name.ToString(), t.Id.ToString())).OrderBy(t => t.Text, StringComparer.CurrentCulture)];
        var (awards, at) = (Filter.Of(db, Today), PageRequest.From(Request));
        Page = Sort switch
        {
            "name" or "-name" => await awards.PageAsync(a => a.SearchText, AwardRow.From, at, Sort == "-name", cancellationToken),
            "ends" or "-ends" => await awards.PageAsync(a => a.ValidUntil ?? DateOnly.MaxValue, AwardRow.From, at, Sort == "-ends", cancellationToken),
            "issued" => await awards.PageAsync(a => a.IssuedOn, AwardRow.From, at, descending: false, cancellationToken),
            _ => await awards.PageAsync(a => a.IssuedOn, AwardRow.From, at, descending: true, cancellationToken),
        };
    }
}
