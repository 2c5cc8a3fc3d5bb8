using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.KeepRequirements)]
public sealed class RuleInForceModel(AppDbContext db) : RulePage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Rule!.PutInForce();
        await RefuseTwinAsync(Rule, cancellationToken);
        return await SavedAsync(cancellationToken);
    }
}
