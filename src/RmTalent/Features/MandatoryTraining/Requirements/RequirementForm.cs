using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>The words of a requirement in three languages; English is asked for, the others fall back to it.</summary>
public sealed record RequirementForm
{
    [Required(ErrorMessage = "Give it a title in English"), StringLength(Requirement.TitleMaxLength)]
    public string? TitleEn { get; init; }

    [StringLength(Requirement.TitleMaxLength)]
    public string? TitleNb { get; init; }

    [StringLength(Requirement.TitleMaxLength)]
    public string? TitleNl { get; init; }

    [StringLength(Requirement.DescriptionMaxLength)]
    public string? DescriptionEn { get; init; }

    [StringLength(Requirement.DescriptionMaxLength)]
    public string? DescriptionNb { get; init; }

    [StringLength(Requirement.DescriptionMaxLength)]
    public string? DescriptionNl { get; init; }

    public RequirementCategory Category { get; init; } = RequirementCategory.Compliance;

    internal RequirementWords Words => new(Of(TitleEn, TitleNb, TitleNl), Of(DescriptionEn, DescriptionNb, DescriptionNl), Category);

    internal static RequirementForm Of(Requirement requirement) => new()
    {
        TitleEn = requirement.Title.En,
        TitleNb = requirement.Title.Nb,
        TitleNl = requirement.Title.Nl,
        DescriptionEn = requirement.Description.En,
        DescriptionNb = requirement.Description.Nb,
        DescriptionNl = requirement.Description.Nl,
        Category = requirement.Category,
    };

    private static LocalisedText Of(string? en, string? nb, string? nl) => new(en?.Trim() ?? "", nb?.Trim() ?? "", nl?.Trim() ?? "");
}
