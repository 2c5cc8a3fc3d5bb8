using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Performance;

/// <summary>The plan that both have signed takes the place of the one before; until then that one stayed in force.</summary>
public sealed class OnDevelopmentPlanAgreed(AppDbContext db) : IFactHandler<DevelopmentPlanAgreed>
{
    public async Task HandleAsync(DevelopmentPlanAgreed fact, FactContext context, CancellationToken cancellationToken)
    {
        foreach (var before in await db.DevelopmentPlans.Running().Where(p => p.PersonId == fact.PersonId && p.Cycle < fact.Cycle).ToListAsync(cancellationToken))
        {
            before.Replace(context.SubjectId);
        }
    }
}
