using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.KeepRequirements)]
public sealed class RuleRetireModel(AppDbContext db) : RulePage(db)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Rule!.Retire();
        return SavedAsync(cancellationToken);
    }
}
