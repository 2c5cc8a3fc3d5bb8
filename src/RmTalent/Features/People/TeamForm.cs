using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.People;

public sealed record TeamForm
{
    [Required, StringLength(Team.NameMaxLength)]
    public string Name { get; init; } = "";

    public Guid? LeadId { get; init; }

    public Guid? ParentId { get; init; }
}
