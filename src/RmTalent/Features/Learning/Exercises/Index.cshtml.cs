using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Exercises;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<LearningItem> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = [.. (await db.Exercises.AsNoTracking().Where(e => e.ArchivedAt == null).ToListAsync(cancellationToken)).Select(e => e.Item).OrderBy(i => i.Title.ToString(), StringComparer.CurrentCulture)];
}
