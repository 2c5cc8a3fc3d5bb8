using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace RmTalent.Bench.Bare;

/// <summary>Fifty rows by key, untracked, from a random place.</summary>
public sealed class StoredModel(BareDb db) : PageModel
{
    private const int Days = 700;

    public IReadOnlyList<BareRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-Random.Shared.NextDouble() * Days);
        Rows = await db.Set<BareRow>().AsNoTracking().Where(r => r.SubmittedAt <= before).OrderByDescending(r => r.SubmittedAt).ThenByDescending(r => r.Id).Take(50).ToListAsync(cancellationToken);
    }
}
