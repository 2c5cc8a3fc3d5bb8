using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining;

[Authorize(Policies.KeepRequirements)]
public sealed class PublishModel(AppDbContext db, TimeProvider clock) : RequirementPage(db)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.Publish(clock.GetUtcNow());
        return SavedAsync(null, cancellationToken);
    }
}
