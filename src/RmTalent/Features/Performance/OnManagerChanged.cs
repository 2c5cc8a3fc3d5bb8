using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Performance;

/// <summary>Whoever becomes the line manager goes on with the plans that the one before was writing.</summary>
public sealed class OnManagerChanged(AppDbContext db) : IFactHandler<ManagerChanged>
{
    public async Task HandleAsync(ManagerChanged fact, FactContext context, CancellationToken cancellationToken)
    {
        if (fact.To is not { } manager)
        {
            return;
        }

        var open = db.DevelopmentPlans.Where(p => p.PersonId == context.SubjectId && p.ManagerId == fact.From && p.Status != PlanStatus.Replaced && p.Status != PlanStatus.Closed);
        foreach (var plan in await open.ToListAsync(cancellationToken))
        {
            plan.HandOver(manager);
        }
    }
}
