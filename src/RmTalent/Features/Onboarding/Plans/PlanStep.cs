using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>
/// One step of one newcomer's plan: copied from the programme, suggested for a focus, or added for this newcomer alone.
/// Open until it is done, or until somebody says with a reason that this newcomer does not need it.
/// </summary>
public sealed class PlanStep
{
    internal const int SuggestionDays = 21;

    internal PlanStep(Guid planId, int position, ProgrammeStep step)
    {
        (OnboardingPlanId, StepId) = (planId, step.Id);
        Follow(position, step);
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

    public Checklist Checklist { get; private set; } = Checklist.None;

    /// <summary>The focus competency that it trains.</summary>
    public Guid? FocusId { get; private set; }

    public bool IsSuggested { get; private set; }

    /// <summary>Added for this newcomer; no version of the programme takes it away.</summary>
    public bool IsExtra { get; private set; }

    /// <summary>The anchor's day; null while it is not known.</summary>
    public DateOnly? AnchorOn { get; private set; }

    /// <summary>What the rule says, before rolling over days off.</summary>
    public DateOnly? RuleOn { get; private set; }

    /// <summary>The day that counts.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day that counted before the start, the leave or the programme changed; null when it never moved.</summary>
    public DateOnly? WasDueOn { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    public DateTimeOffset? NotNeededAt { get; private set; }

    public Guid? NotNeededById { get; private set; }

    public string NotNeededReason { get; private set; } = "";

    /// <summary>The due day that its owner has been reminded of.</summary>
    public DateOnly? RemindedForOn { get; private set; }

    public LearningKind? Learning => Kind.Learning;

    /// <summary>Nothing more is to be done about it.</summary>
    public DateTimeOffset? ClosedAt => DoneAt ?? NotNeededAt;

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

    internal static PlanStep Extra(Guid planId, int position, ProgrammeStep step) => new(planId, position, step) { IsExtra = true };

    /// <summary>Takes over what the programme says of it. What is ticked on the checklist stays ticked.</summary>
    internal void Follow(int position, ProgrammeStep step)
    {
        (Position, Phase, Kind, Title, Text, ItemId) = (position, step.Phase, step.Kind, step.Title, step.Text, step.ItemId);
        (Due, Owner, IsOptional, After) = (step.Due, step.Owner, step.IsOptional, step.After);
        (Choice, ChoiceNeeds, Hours, Checklist) = (step.Choice, step.ChoiceNeeds, step.Hours, Checklist.Follow(step.Checklist));
    }

    internal void Place(int position) => Position = position;

    internal void TrainFocus(Guid competencyId) => FocusId ??= competencyId;

    internal void Finish(Guid? byId, DateTimeOffset now) => (DoneById, DoneAt, Checklist) = (byId, now, Checklist.AllDone());

    internal void Check(int item, bool isDone) => Checklist = Checklist.With(item, isDone);

    internal void Reopen() => (DoneById, DoneAt, NotNeededById, NotNeededAt, NotNeededReason) = (null, null, null, null, "");

    internal void LeaveOut(Guid byId, string reason, DateTimeOffset now) => (NotNeededById, NotNeededAt, NotNeededReason) = (byId, now, reason);

    /// <returns>True when a date that was known is another one now.</returns>
    internal bool Schedule(StepDate due)
    {
        var moved = DueOn is { } known && due.DueOn is { } day && known != day;
        WasDueOn = moved ? DueOn : WasDueOn;
        (AnchorOn, RuleOn, DueOn) = (due.AnchorOn, due.RuleOn, due.DueOn);
        return moved;
    }

    internal void Reminded() => RemindedForOn = DueOn;
}

public sealed record ChecklistItem(LocalisedText Text, bool IsDone);

/// <summary>The small things of a task, as they are ticked off.</summary>
public sealed record Checklist(IReadOnlyList<ChecklistItem> All)
{
    public static readonly Checklist None = new([]);

    internal Checklist Follow(IReadOnlyList<LocalisedText> texts) => new([.. texts.Select(t => new ChecklistItem(t, All.Any(i => i.IsDone && i.Text == t)))]);

    internal Checklist With(int item, bool isDone) => new([.. All.Select((it, n) => n == item ? it with { IsDone = isDone } : it)]);

    internal Checklist AllDone() => new([.. All.Select(i => i with { IsDone = true })]);
}
