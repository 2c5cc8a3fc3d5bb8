using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.KeepRequirements)]
public sealed class RuleEditModel(AppDbContext db) : RulePage(db)
{
    public void OnGet() => Form = RuleForm.Of(Rule!);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Rule!.Change(Form.Terms);
        await RefuseTwinAsync(Rule, cancellationToken);
        return await SavedAsync(cancellationToken);
    }
}
