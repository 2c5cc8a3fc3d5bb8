using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Scenarios.AsNoTracking().Select(s => new Row(s.Id, s.Title, s.PublishedVersionId != null, s.ArchivedAt != null, s.Minutes,
            db.Set<ScenarioRun>().Count(r => r.ScenarioId == s.Id && r.EndedAt == null),
            db.Set<ScenarioRun>().Where(r => r.ScenarioId == s.Id && r.IsPassed).Select(r => r.PersonId).Distinct().Count())).ToListAsync(cancellationToken);
        Rows = [.. rows.OrderBy(r => r.IsArchived).ThenBy(r => r.Title.ToString(), StringComparer.CurrentCulture)];
    }

    public sealed record Row(Guid Id, LocalisedText Title, bool IsPublished, bool IsArchived, int Minutes, int Running, int Completed);
}
