using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class WordsModel(AppDbContext db, TimeProvider clock) : RequirementPage(db, clock)
{
    [BindProperty]
    public RequirementForm Form { get; set; } = new();

    public void OnGet() => Form = RequirementForm.Of(Requirement);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.Describe(Form.Words);
        return SavedAsync("items", cancellationToken);
    }
}
