using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scorm;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var packages = await db.ScormPackages.AsNoTracking().ToListAsync(cancellationToken);
        var begun = await db.Set<ScormAttempt>().GroupBy(a => a.PackageId)
            .Select(g => new { g.Key, Begun = g.Select(a => a.PersonId).Distinct().Count(), Completed = g.Where(a => a.CompletedAt != null).Select(a => a.PersonId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        Rows = [.. packages.OrderBy(p => p.ArchivedAt is not null).ThenBy(p => p.Title.ToString(), StringComparer.CurrentCulture)
            .Select(p => begun.TryGetValue(p.Id, out var count) ? new Row(p, count.Begun, count.Completed) : new Row(p, 0, 0))];
    }

    public sealed record Row(ScormPackage Package, int Begun, int Completed);
}
