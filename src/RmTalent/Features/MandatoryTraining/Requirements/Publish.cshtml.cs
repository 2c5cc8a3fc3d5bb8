using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class PublishModel(AppDbContext db, TimeProvider clock) : RequirementPage(db, clock)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.Publish(Now);
        return SavedAsync(null, cancellationToken);
    }
}
