using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.People;

public sealed record LeaveForm
{
    [Required]
    public DateOnly? From { get; init; }

    [Required]
    public DateOnly? To { get; init; }

    [Required]
    public LeaveKind? Kind { get; init; }
}
