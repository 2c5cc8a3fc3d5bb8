using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies.Benchmarks;

[Authorize(Policies.Administer)]
public sealed class BenchmarksModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<PayBenchmark> Benchmarks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Benchmarks = await db.PayBenchmarks.AsNoTracking().ToListAsync(cancellationToken);
}
