using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Modules;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>A new version of a module: requirements that say so ask everybody again.</summary>
public sealed class OnModuleVersion(AppDbContext db) : IFactHandler<ModulePublished>
{
    public async Task HandleAsync(ModulePublished fact, FactContext context, CancellationToken cancellationToken)
    {
        if (fact.Number == 1)
        {
            return;
        }

        var title = await db.Modules.Where(m => m.Id == context.SubjectId).Select(m => m.Title).SingleAsync(cancellationToken);
        foreach (var requirement in await db.Requirements.Published().ToListAsync(cancellationToken))
        {
            if (requirement.Due.AgainWithEachVersion && requirement.Items.Ask(LearningKind.Module, context.SubjectId))
            {
                requirement.AskAgain($"{title.En} ({fact.Number})", context.At);
            }
        }
    }
}
