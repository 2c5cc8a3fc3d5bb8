using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.MandatoryTraining.Credentials;

public sealed record CredentialForm
{
    [Required(ErrorMessage = "Choose the scheme")]
    public Guid? SchemeId { get; init; }

    [Required(ErrorMessage = "Give the number that stands on it"), StringLength(Credential.NumberMaxLength)]
    public string? Number { get; init; }

    [Required(ErrorMessage = "Choose a date")]
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public IFormFile? Proof { get; init; }

    internal CredentialDetails Details => new(SchemeId!.Value, Number!, ValidFrom!.Value, ValidTo);
}
