using System.ComponentModel.DataAnnotations;
using RmTalent.Features.Learning;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>A step as it is typed.</summary>
public sealed record StepForm : IValidatableObject
{
    /// <summary>Null for what is learned, which has a title of its own.</summary>
    public LineWords? Title { get; init; }

    public LongWords? Text { get; init; }

    /// <summary>A line for each thing to tick, in each language in the same order.</summary>
    public LongWords? Checklist { get; init; }

    public Phase Phase { get; init; } = Phase.FirstWeek;

    public Guid? Item { get; init; }

    public StepOwner Owner { get; init; }

    public DueAnchor Anchor { get; init; }

    [Range(DueRule.MinDays, DueRule.MaxDays)]
    public int Days { get; init; }

    public Guid? DueStepId { get; init; }

    public DateOnly? DueOn { get; init; }

    public Guid? After { get; init; }

    public bool IsOptional { get; init; }

    [StringLength(ProgrammeStep.ChoiceMaxLength)]
    public string? Choice { get; init; }

    [Range(1, 10)]
    public int ChoiceNeeds { get; init; } = 1;

    [Range(0.5, ProgrammeStep.MaxHours)]
    public decimal? Hours { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Checklist is not null)
        {
            var lines = Lines(Checklist.En).Count;
            foreach (var (language, text) in new[] { (nameof(LongWords.Nb), Checklist.Nb), (nameof(LongWords.Nl), Checklist.Nl) })
            {
                if (Lines(text).Count is > 0 and var count && count != lines)
                {
                    yield return new("As many lines as in English", [$"{nameof(Checklist)}.{language}"]);
                }
            }

            if (Lines(Checklist.En).Exists(l => l.Length > ProgrammeStep.ItemMaxLength))
            {
                yield return new("A line is too long: two hundred characters at most", [$"{nameof(Checklist)}.{nameof(LongWords.En)}"]);
            }
        }
    }

    public ProgrammeStep StepWith(Guid id, StepKind kind, LearningItem? item) =>
        new(id, Phase, kind, item?.Title ?? Title?.Text ?? LocalisedText.Empty, new DueRule(Anchor, Anchor == DueAnchor.Fixed ? 0 : Days, Anchor == DueAnchor.Step ? DueStepId : null, Anchor == DueAnchor.Fixed ? DueOn : null))
        {
            Text = Text?.Text ?? LocalisedText.Empty,
            ItemId = item?.Id,
            Owner = kind == StepKind.CheckIn ? StepOwner.Manager : Owner,
            IsOptional = IsOptional,
            After = After,
            Choice = Choice?.Trim() ?? "",
            ChoiceNeeds = ChoiceNeeds,
            Hours = kind == StepKind.Shadowing ? Hours : null,
            Checklist = kind == StepKind.Task && Checklist is not null ? Items(Checklist) : [],
        };

    public static StepForm Of(ProgrammeStep step) => new()
    {
        Title = step.NeedsItem ? null : LineWords.Of(step.Title),
        Text = LongWords.Of(step.Text),
        Checklist = new LongWords { En = Joined(step, t => t.En), Nb = Joined(step, t => t.Nb), Nl = Joined(step, t => t.Nl) },
        Phase = step.Phase,
        Item = step.ItemId,
        Owner = step.Owner,
        Anchor = step.Due.Anchor,
        Days = step.Due.Days,
        DueStepId = step.Due.StepId,
        DueOn = step.Due.On,
        After = step.After,
        IsOptional = step.IsOptional,
        Choice = step.Choice,
        ChoiceNeeds = step.ChoiceNeeds,
        Hours = step.Hours,
    };

    private static string Joined(ProgrammeStep step, Func<LocalisedText, string> language) =>
        step.Checklist.All(t => language(t).Length == 0) ? "" : string.Join('\n', step.Checklist.Select(language));

    private static IReadOnlyList<LocalisedText> Items(LongWords words)
    {
        var (nb, nl) = (Lines(words.Nb), Lines(words.Nl));
        return [.. Lines(words.En).Select((line, n) => new LocalisedText(line, nb.ElementAtOrDefault(n) ?? "", nl.ElementAtOrDefault(n) ?? ""))];
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
