using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification;

/// <summary>The organisation's templates: those in use first.</summary>
[Authorize(Policies.DesignCertificates)]
public sealed class TemplatesModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<TemplateRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.CertificateTemplates.AsNoTracking().Select(t => new TemplateRow(t.Id, t.Name, t.Title, t.ValidMonths, t.ArchivedAt != null,
            db.Set<Award>().Count(a => a.TemplateId == t.Id), db.Set<IssueRule>().Count(r => r.TemplateId == t.Id))).ToListAsync(cancellationToken);
        Rows = [.. rows.OrderBy(t => t.Archived).ThenBy(t => t.Name.ToString(), StringComparer.CurrentCulture)];
    }
}

public sealed record TemplateRow(Guid Id, LocalisedText Name, LocalisedText Title, int? ValidMonths, bool Archived, int Issued, int Rules);
