using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Performance;

/// <summary>The plans of somebody who has left close.</summary>
public sealed class OnEmploymentEnded(AppDbContext db) : IFactHandler<EmploymentEnded>
{
    public async Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken)
    {
        var open = db.DevelopmentPlans.Where(p => p.PersonId == context.SubjectId && p.Status != PlanStatus.Replaced && p.Status != PlanStatus.Closed);
        foreach (var plan in await open.ToListAsync(cancellationToken))
        {
            plan.CloseAsLeft();
        }
    }
}
