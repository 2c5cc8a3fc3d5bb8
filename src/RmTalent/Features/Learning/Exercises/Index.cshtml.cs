using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Exercises;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    /// <summary>Those in use first.</summary>
    public IReadOnlyList<Exercise> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = [.. (await db.Exercises.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(e => e.ArchivedAt is not null).ThenBy(e => e.Title.ToString(), StringComparer.CurrentCulture)];
}
