using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Competencies;

/// <summary>A competency as it is written: the same seven texts in each language. English must have a name; the rest falls back to English.</summary>
public sealed record CompetencyForm
{
    [Required, RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "Use small letters, digits and hyphens"), StringLength(Competency.CodeMaxLength)]
    public string Code { get; init; } = "";

    public Words En { get; init; } = new();

    public Words Nb { get; init; } = new();

    public Words Nl { get; init; } = new();

    public static CompetencyForm Of(Competency c) => new()
    {
        Code = c.Code,
        En = Words.Of(c, t => t.En),
        Nb = Words.Of(c, t => t.Nb),
        Nl = Words.Of(c, t => t.Nl),
    };

    public CompetencyWords ToWords() => new(
        Text(w => w.Name), Text(w => w.Description),
        new Anchors(Text(w => w.Level1), Text(w => w.Level2), Text(w => w.Level3), Text(w => w.Level4), Text(w => w.Level5)));

    private LocalisedText Text(Func<Words, string?> part) => new(part(En)?.Trim() ?? "", part(Nb)?.Trim() ?? "", part(Nl)?.Trim() ?? "");

    public sealed record Words
    {
        [StringLength(Competency.NameMaxLength)]
        public string? Name { get; init; }

        [StringLength(Competency.DescriptionMaxLength)]
        public string? Description { get; init; }

        [StringLength(Competency.AnchorMaxLength)]
        public string? Level1 { get; init; }

        [StringLength(Competency.AnchorMaxLength)]
        public string? Level2 { get; init; }

        [StringLength(Competency.AnchorMaxLength)]
        public string? Level3 { get; init; }

        [StringLength(Competency.AnchorMaxLength)]
        public string? Level4 { get; init; }

        [StringLength(Competency.AnchorMaxLength)]
        public string? Level5 { get; init; }

        public static Words Of(Competency c, Func<LocalisedText, string> part) => new()
        {
            Name = part(c.Name),
            Description = part(c.Description),
            Level1 = part(c.Anchors.L1),
            Level2 = part(c.Anchors.L2),
            Level3 = part(c.Anchors.L3),
            Level4 = part(c.Anchors.L4),
            Level5 = part(c.Anchors.L5),
        };
    }
}
