using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Exams.AsNoTracking().Select(e => new Row(e.Id, e.Title, e.State,
            db.Set<Attempt>().Count(a => a.ExamId == e.Id && a.SubmittedAt != null), db.Set<Attempt>().Count(a => a.ExamId == e.Id && a.IsPassed))).ToListAsync(cancellationToken);
        Rows = [.. rows.OrderBy(r => r.Title.ToString(), StringComparer.CurrentCulture)];
    }

    public sealed record Row(Guid Id, LocalisedText Title, ExamState State, int Attempts, int Passed);
}
