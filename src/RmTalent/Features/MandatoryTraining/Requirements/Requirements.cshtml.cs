using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class RequirementsModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await db.Requirements.AsNoTracking().OrderBy(r => r.State).ThenBy(r => r.Code)
            .Select(r => new Row(
                r.Id, r.Title, r.Category, r.State, r.Recurrence,
                db.Set<Assignment>().Count(a => a.RequirementId == r.Id && a.IsCurrent && Assignment.Open.Contains(a.Status)),
                db.Set<Assignment>().Count(a => a.RequirementId == r.Id && a.IsCurrent && a.Status == AssignmentStatus.Overdue)))
            .Take(500).ToListAsync(cancellationToken);

    public sealed record Row(Guid Id, LocalisedText Title, RequirementCategory Category, RequirementState State, Recurrence? Recurrence, int Open, int Overdue);
}
