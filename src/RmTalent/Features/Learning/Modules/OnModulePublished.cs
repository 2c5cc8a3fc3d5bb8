using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Learning.Modules;

/// <summary>Brings those who are in the middle of an older version to the new one, when its author said so. Who is there already stays as they are.</summary>
public sealed class OnModulePublished(AppDbContext db, TimeProvider clock) : IFactHandler<ModulePublished>
{
    public async Task HandleAsync(ModulePublished fact, FactContext context, CancellationToken cancellationToken)
    {
        if (fact.Started == StartedLearners.Stay)
        {
            return;
        }

        var module = await db.Modules.SingleAsync(m => m.Id == context.SubjectId, cancellationToken);
        var versions = await db.ModuleVersions.Include(v => v.Lessons).Where(v => v.ModuleId == module.Id && v.Number <= fact.Number).ToDictionaryAsync(v => v.Id, cancellationToken);
        var to = versions.Values.Single(v => v.Number == fact.Number);
        foreach (var progress in await db.ModuleProgress.Include(p => p.Done).Where(p => p.ModuleId == module.Id && p.CompletedAt == null && p.ModuleVersionId != to.Id).ToListAsync(cancellationToken))
        {
            if (!versions.TryGetValue(progress.ModuleVersionId, out var from))
            {
                continue; // on a version newer than this one
            }

            if (fact.Started == StartedLearners.StartAgain)
            {
                progress.StartAgain(from, to, clock.GetUtcNow());
            }
            else if (progress.MoveOn(from, to, module.Item, clock.GetUtcNow()) is { } completion)
            {
                db.Add(completion);
            }
        }
    }
}
