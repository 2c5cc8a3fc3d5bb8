using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>One step of one newcomer's plan, copied from the programme or suggested for a focus.</summary>
public sealed class PlanStep
{
    internal const int SuggestionDays = 21;

    internal PlanStep(Guid planId, int position, ProgrammeStep step)
    {
        (OnboardingPlanId, Position, StepId, Phase, Kind) = (planId, position, step.Id, step.Phase, step.Kind);
        (Title, Text, ItemId, Due, Owner) = (step.Title, step.Text, step.ItemId, step.Due, step.Owner);
        (IsOptional, After, Choice, ChoiceNeeds, Hours) = (step.IsOptional, step.After, step.Choice, step.ChoiceNeeds, step.Hours);
    }

    private PlanStep()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OnboardingPlanId { get; private set; }

    public int Position { get; private set; }

    /// <summary>The programme's step; empty for a suggestion.</summary>
    public Guid StepId { get; private set; }

    public Phase Phase { get; private set; }

    public StepKind Kind { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public LocalisedText Text { get; private set; } = LocalisedText.Empty;

    public Guid? ItemId { get; private set; }

    public DueRule Due { get; private set; } = DueRule.FromStart(0);

    public StepOwner Owner { get; private set; }

    public bool IsOptional { get; private set; }

    public Guid? After { get; private set; }

    public string Choice { get; private set; } = "";

    public int ChoiceNeeds { get; private set; }

    /// <summary>Signed-off hours that a shadowing step asks for; null when one visit is enough.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>The focus competency that it trains.</summary>
    public Guid? FocusId { get; private set; }

    public bool IsSuggested { get; private set; }

    /// <summary>The anchor's day; null while it is not known.</summary>
    public DateOnly? AnchorOn { get; private set; }

    /// <summary>What the rule says, before rolling over days off.</summary>
    public DateOnly? RuleOn { get; private set; }

    /// <summary>The day that counts.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    /// <summary>The due day that its owner has been reminded of.</summary>
    public DateOnly? RemindedForOn { get; private set; }

    public LearningKind? Learning => Kind switch
    {
        StepKind.Module => LearningKind.Module,
        StepKind.Session => LearningKind.Course,
        StepKind.Exercise => LearningKind.Exercise,
        StepKind.Exam => LearningKind.Exam,
        StepKind.Scenario => LearningKind.Scenario,
        _ => null,
    };

    internal static PlanStep Suggest(Guid planId, int position, LearningItem module, Guid focusId) => new()
    {
        OnboardingPlanId = planId,
        Position = position,
        Phase = Phase.FirstMonth,
        Kind = StepKind.Module,
        Title = module.Title,
        ItemId = module.Id,
        Due = DueRule.FromStart(SuggestionDays),
        IsOptional = true,
        FocusId = focusId,
        IsSuggested = true,
    };

    internal void TrainFocus(Guid competencyId) => FocusId ??= competencyId;

    internal void Finish(Guid? byId, DateTimeOffset now) => (DoneById, DoneAt) = (byId, now);

    internal void Schedule(DateOnly? anchor, WorkingCalendar calendar)
    {
        AnchorOn = anchor;
        RuleOn = anchor?.AddDays(Due.Days);
        DueOn = RuleOn is { } on ? calendar.NextWorkingDay(on) : null;
    }

    internal void Reminded() => RemindedForOn = DueOn;
}
