using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class RetireModel(AppDbContext db, TimeProvider clock) : RequirementPage(db, clock)
{
    [BindProperty]
    public RetireForm Form { get; init; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.Retire(Form.Reason!);
        return SavedAsync(null, cancellationToken);
    }

    public sealed record RetireForm
    {
        [Required(ErrorMessage = "Say why"), StringLength(Assignment.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
