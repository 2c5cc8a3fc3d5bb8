using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Onboarding.Plans;

public sealed record ReasonForm
{
    [Required(ErrorMessage = "Say why"), StringLength(OnboardingPlan.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}
