using System.ComponentModel.DataAnnotations;
using RmTalent.Features.Competencies;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>A criterion as a trainer types it: its levels one per line, from 1 up.</summary>
public sealed record CriterionInput : IValidatableObject
{
    private const int LevelsMaxLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    [StringLength(LineWords.MaxLength)]
    public string? NameEn { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? NameNb { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? NameNl { get; init; }

    public Guid? CompetencyId { get; init; }

    [Range(1, Competency.Levels)]
    public int Expected { get; init; } = 3;

    [StringLength(LevelsMaxLength)]
    public string? LevelsEn { get; init; }

    [StringLength(LevelsMaxLength)]
    public string? LevelsNb { get; init; }

    [StringLength(LevelsMaxLength)]
    public string? LevelsNl { get; init; }

    internal Criterion Criterion
    {
        get
        {
            var (nb, nl) = (Lines(LevelsNb), Lines(LevelsNl));
            return new(Id, CompetencyId!.Value, new(NameEn!, NameNb ?? "", NameNl ?? ""), Expected,
                [.. Lines(LevelsEn).Select((line, i) => new RubricLevel(i + 1, new(line, nb.ElementAtOrDefault(i) ?? "", nl.ElementAtOrDefault(i) ?? "")))]);
        }
    }

    public static CriterionInput Of(Criterion criterion) => new()
    {
        Id = criterion.Id,
        NameEn = criterion.Name.En,
        NameNb = criterion.Name.Nb,
        NameNl = criterion.Name.Nl,
        CompetencyId = criterion.CompetencyId,
        Expected = criterion.Expected,
        LevelsEn = string.Join('\n', criterion.Levels.Select(l => l.Text.En)),
        LevelsNb = string.Join('\n', criterion.Levels.Select(l => l.Text.Nb)),
        LevelsNl = string.Join('\n', criterion.Levels.Select(l => l.Text.Nl)),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NameEn is not null && CompetencyId is null)
        {
            yield return new("Fill this in", [nameof(CompetencyId)]);
        }

        if (NameEn is not null && (Lines(LevelsEn).Count is var levels && (levels < Expected || levels > Competency.Levels)))
        {
            yield return new("Describe every level up to the one that passes, at most five", [nameof(LevelsEn)]);
        }
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
