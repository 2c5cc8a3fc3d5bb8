using System.Text.Json.Serialization;
using RmTalent.Features.Learning;
using RmTalent.Platform.Calendar;
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

    [Text("E-learning package")]
    Package,

    [Text("Task")]
    Task,

    [Text("Job shadowing")]
    Shadowing,

    [Text("Meeting")]
    Meeting,

    [Text("Check-in")]
    CheckIn,
}

public static class StepKinds
{
    extension(StepKind kind)
    {
        /// <summary>What is completed to complete such a step; null for steps that people tick off or talk through.</summary>
        public LearningKind? Learning => kind switch
        {
            StepKind.Module => LearningKind.Module,
            StepKind.Session => LearningKind.Course,
            StepKind.Exercise => LearningKind.Exercise,
            StepKind.Exam => LearningKind.Exam,
            StepKind.Scenario => LearningKind.Scenario,
            StepKind.Package => LearningKind.Package,
            _ => null,
        };

        /// <summary>A person says that it is done; the others are done when something else happens.</summary>
        public bool IsTicked => kind is StepKind.Task or StepKind.Meeting;

        /// <summary>A name from the icon sprite.</summary>
        public string Icon => kind switch
        {
            StepKind.Task => "list-check",
            StepKind.Shadowing => "eye-check",
            StepKind.Meeting => "users",
            StepKind.CheckIn => "message-2",
            _ => LearningUrls.IconOf(kind.Learning!.Value),
        };
    }
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

    [Text("HR")]
    Hr,
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
/// Day 0 is the anchor itself. What is to be done before the first day rolls back when rolling forward would reach that day.
/// </summary>
public sealed record DueRule(DueAnchor Anchor, int Days = 0, Guid? StepId = null, DateOnly? On = null)
{
    public const int MinDays = -60;
    public const int MaxDays = 365;

    public static DueRule FromStart(int days) => new(DueAnchor.Start, days);

    public static DueRule AfterStep(Guid stepId, int days) => new(DueAnchor.Step, days, stepId);

    public static DueRule Fixed(DateOnly on) => new(DueAnchor.Fixed, On: on);

    /// <param name="anchor">The anchor's day; null while it is not known.</param>
    /// <param name="calendar">Of those who have to be there.</param>
    public StepDate From(DateOnly? anchor, WorkingCalendar calendar)
    {
        if (anchor is not { } day)
        {
            return StepDate.Unknown;
        }

        var rule = day.AddDays(Days);
        var due = calendar.NextWorkingDay(rule);
        return new(anchor, rule, Anchor == DueAnchor.Start && Days < 0 && due >= day ? calendar.PreviousWorkingDay(rule) : due);
    }
}

/// <summary>A date with what it comes from.</summary>
/// <param name="AnchorOn">The anchor's day; null while it is not known.</param>
/// <param name="RuleOn">What the rule says, before rolling over days off.</param>
/// <param name="DueOn">The day that counts.</param>
public sealed record StepDate(DateOnly? AnchorOn, DateOnly? RuleOn, DateOnly? DueOn)
{
    public static readonly StepDate Unknown = new(null, null, null);
}

/// <summary>One step of a programme.</summary>
public sealed record ProgrammeStep(Guid Id, Phase Phase, StepKind Kind, LocalisedText Title, DueRule Due)
{
    public const int TitleMaxLength = 160;
    public const int TextMaxLength = 2000;
    public const int ChoiceMaxLength = 60;
    public const int MaxHours = 200;
    public const int MaxItems = 20;
    public const int ItemMaxLength = 200;

    /// <summary>What to do, in a few sentences.</summary>
    public LocalisedText Text { get; init; } = LocalisedText.Empty;

    /// <summary>The module, course, exercise, exam, scenario or package.</summary>
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

    /// <summary>Of a task: small things, each ticked off by itself; empty when the task is one thing.</summary>
    public IReadOnlyList<LocalisedText> Checklist { get; init; } = [];

    [JsonIgnore]
    public bool NeedsItem => Kind.Learning is not null;
}

public sealed record ProgrammeSteps(IReadOnlyList<ProgrammeStep> All)
{
    public static readonly ProgrammeSteps None = new([]);
}
