using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Modules;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Modules.AsNoTracking().Select(m => new Row(m.Id, m.Title, m.PublishedVersionId != null, m.ArchivedAt != null, m.Minutes,
            db.Set<ModuleProgress>().Count(p => p.ModuleId == m.Id && p.CompletedAt == null),
            db.Set<ModuleProgress>().Count(p => p.ModuleId == m.Id && p.CompletedAt != null))).ToListAsync(cancellationToken);
        Rows = [.. rows.OrderBy(r => r.IsArchived).ThenBy(r => r.Title.ToString(), StringComparer.CurrentCulture)];
    }

    public sealed record Row(Guid Id, LocalisedText Title, bool IsPublished, bool IsArchived, int Minutes, int Running, int Completed);
}
