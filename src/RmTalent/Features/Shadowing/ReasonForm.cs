using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Shadowing;

public sealed record ReasonForm
{
    public const int MaxLength = 500;

    [Required(ErrorMessage = "Say why"), StringLength(MaxLength)]
    public string? Reason { get; init; }

    /// <summary>Of the visit as it was shown.</summary>
    public int Version { get; init; }
}
