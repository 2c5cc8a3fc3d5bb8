using System.ComponentModel.DataAnnotations;
using RmTalent.Features.Learning;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>A step as it is typed.</summary>
public sealed record StepForm
{
    public LineWords Title { get; init; } = new();

    public LongWords Text { get; init; } = new();

    public Phase Phase { get; init; } = Phase.FirstWeek;

    public StepKind Kind { get; init; } = StepKind.Task;

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

    public ProgrammeStep StepWith(Guid id)
    {
        var step = new ProgrammeStep(id, Phase, Kind, Title.Text, new DueRule(Anchor, Anchor == DueAnchor.Fixed ? 0 : Days, Anchor == DueAnchor.Step ? DueStepId : null, Anchor == DueAnchor.Fixed ? DueOn : null))
        {
            Text = Text.Text,
            Owner = Owner,
            IsOptional = IsOptional,
            After = After,
            Choice = Choice?.Trim() ?? "",
            ChoiceNeeds = ChoiceNeeds,
            Hours = Kind == StepKind.Shadowing ? Hours : null,
        };
        return step.NeedsItem ? step with { ItemId = Item } : step;
    }

    public static StepForm Of(ProgrammeStep step) => new()
    {
        Title = LineWords.Of(step.Title),
        Text = LongWords.Of(step.Text),
        Phase = step.Phase,
        Kind = step.Kind,
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
}
