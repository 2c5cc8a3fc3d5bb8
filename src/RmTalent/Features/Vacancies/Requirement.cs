namespace RmTalent.Features.Vacancies;

/// <summary>A competency that the vacancy asks for, from a minimum level (1–5), and how much it weighs in screening (1–5).</summary>
public sealed record Requirement(Guid CompetencyId, int MinimumLevel, RequirementKind Kind, int Weight)
{
    public const int MaxWeight = 5;
}

/// <summary>What every applicant is asked. A knock-out answer only flags the application; people decide.</summary>
public sealed record ScreeningQuestion(Guid Id, QuestionKind Kind, string Text)
{
    public const int TextMaxLength = 300;
    public const int OptionsMaxLength = 1000;

    public bool Required { get; init; } = true;

    /// <summary>The choices, for a question of that kind.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The answer that flags: yes, no or one of the choices; for a number, every answer below it.</summary>
    public string? KnockOut { get; init; }

    public bool Flags(string answer) => KnockOut is { Length: > 0 } knockOut && (Kind is QuestionKind.Number
        ? decimal.TryParse(answer, System.Globalization.CultureInfo.InvariantCulture, out var given)
            && decimal.TryParse(knockOut, System.Globalization.CultureInfo.InvariantCulture, out var least) && given < least
        : string.Equals(answer, knockOut, StringComparison.OrdinalIgnoreCase));
}
