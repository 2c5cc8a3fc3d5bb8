using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning;

/// <summary>A line in three languages, in a form. English is the one that must be there.</summary>
public sealed record LineWords
{
    public const int MaxLength = 240;

    [Required, StringLength(MaxLength)]
    public string En { get; init; } = "";

    [StringLength(MaxLength)]
    public string? Nb { get; init; }

    [StringLength(MaxLength)]
    public string? Nl { get; init; }

    internal LocalisedText Text => new(En.Trim(), Nb?.Trim() ?? "", Nl?.Trim() ?? "");

    public static LineWords Of(LocalisedText text) => new() { En = text.En, Nb = text.Nb, Nl = text.Nl };
}

/// <summary>Paragraphs in three languages, in a form.</summary>
public sealed record LongWords
{
    public const int MaxLength = 20_000;

    [StringLength(MaxLength), DataType(DataType.MultilineText)]
    public string? En { get; init; }

    [StringLength(MaxLength), DataType(DataType.MultilineText)]
    public string? Nb { get; init; }

    [StringLength(MaxLength), DataType(DataType.MultilineText)]
    public string? Nl { get; init; }

    internal LocalisedText Text => new(En?.Trim() ?? "", Nb?.Trim() ?? "", Nl?.Trim() ?? "");

    public static LongWords Of(LocalisedText text) => new() { En = text.En, Nb = text.Nb, Nl = text.Nl };
}
