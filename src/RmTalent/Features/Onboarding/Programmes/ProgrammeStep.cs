using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Programmes;

public enum Phase
{
    [Text("Before the start")]
    BeforeStart,

    [Text("First week")]
    FirstWeek,

    [Text("First month")]
    FirstMonth,

    [Text("Days 31–90")]
    UntilDay90,
}

public enum StepKind
{
    [Text("Classroom session")]
    Session,

    [Text("E-learning module")]
    Module,

    [Text("Practical exercise")]
    Exercise,

    [Text("Exam")]
    Exam,

    [Text("Scenario")]
    Scenario,

    [Text("Task")]
    Task,

    [Text("Job shadowing")]
    Shadowing,

    [Text("Meeting")]
    Meeting,
}

public enum StepOwner
{
    [Text("Newcomer")]
    Newcomer,

    [Text("Manager")]
    Manager,

    [Text("Trainer")]
    Trainer,

    [Text("Buddy")]
    Buddy,
}

public enum DueAnchor
{
    [Text("the first day of work")]
    Start,

    [Text("completion of another step")]
    Step,

    [Text("a fixed date")]
    Fixed,
}

/// <summary>
/// When a step is due: so many calendar days after (or, when negative, before) its anchor, rolled forward past weekends, holidays and leave.
/// Day 0 is the anchor itself.
/// </summary>
public sealed record DueRule(DueAnchor Anchor, int Days = 0, Guid? StepId = null, DateOnly? On = null)
{
    public const int MinDays = -60;
    public const int MaxDays = 365;

    public static DueRule FromStart(int days) => new(DueAnchor.Start, days);

    public static DueRule AfterStep(Guid stepId, int days) => new(DueAnchor.Step, days, stepId);

    public static DueRule Fixed(DateOnly on) => new(DueAnchor.Fixed, On: on);
}

/// <summary>One step of a programme.</summary>
public sealed record ProgrammeStep(Guid Id, Phase Phase, StepKind Kind, LocalisedText Title, DueRule Due)
{
    public const int TitleMaxLength = 160;
    public const int TextMaxLength = 2000;
    public const int ChoiceMaxLength = 60;
    public const int MaxHours = 200;

    /// <summary>What to do, in a few sentences.</summary>
    public LocalisedText Text { get; init; } = LocalisedText.Empty;

    /// <summary>The module, course, exercise, exam or scenario.</summary>
    public Guid? ItemId { get; init; }

    public StepOwner Owner { get; init; } = StepOwner.Newcomer;

    public bool IsOptional { get; init; }

    /// <summary>The step that must be done before this one.</summary>
    public Guid? After { get; init; }

    /// <summary>Steps with the same word are a choice; empty for none.</summary>
    public string Choice { get; init; } = "";

    /// <summary>How many of the choice are enough.</summary>
    public int ChoiceNeeds { get; init; } = 1;

    /// <summary>Signed-off hours that a shadowing step asks for; null when one visit is enough.</summary>
    public decimal? Hours { get; init; }

    public bool NeedsItem => Kind is StepKind.Session or StepKind.Module or StepKind.Exercise or StepKind.Exam or StepKind.Scenario;
}

public sealed record ProgrammeSteps(IReadOnlyList<ProgrammeStep> All)
{
    public static readonly ProgrammeSteps None = new([]);
}
