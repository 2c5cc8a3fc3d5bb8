using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Requirements;

public enum RequirementCategory
{
    [Text("Product knowledge")]
    ProductKnowledge,

    [Text("Compliance with rules")]
    Compliance,

    [Text("Client service")]
    ClientService,

    [Text("Ethics")]
    Ethics,
}

public enum RequirementState
{
    [Text("Draft"), Tone(Tone.Neutral)]
    Draft,

    [Text("Published"), Tone(Tone.Good)]
    Published,

    [Text("Retired"), Tone(Tone.Warning)]
    Retired,
}

public enum DueKind
{
    [Text("Days from the first day of work")]
    AfterHire,

    [Text("Days from assignment")]
    AfterAssignment,

    [Text("A fixed date")]
    Fixed,
}

/// <summary>What becomes of a date on which the person does not work.</summary>
public enum DayShift
{
    [Text("Keep the date")]
    None,

    [Text("Move to the next working day")]
    Later,

    [Text("Move to the working day before")]
    Earlier,
}

/// <summary>From what the next expiry is counted.</summary>
public enum RecurrenceBase
{
    [Text("The day of completion")]
    CompletionDate,

    [Text("The day of expiry")]
    ExpiryDate,

    [Text("A fixed day of the year")]
    FixedDate,
}

public enum AssignmentStatus
{
    [Text("To do"), Tone(Tone.Info)]
    Assigned,

    [Text("Started"), Tone(Tone.Info)]
    InProgress,

    [Text("Completed"), Tone(Tone.Good)]
    Completed,

    [Text("Overdue"), Tone(Tone.Bad)]
    Overdue,

    [Text("Waived"), Tone(Tone.Neutral)]
    Waived,

    [Text("Paused"), Tone(Tone.Neutral)]
    Paused,

    [Text("No longer required"), Tone(Tone.Neutral)]
    Withdrawn,
}

public enum WaiverReason
{
    [Text("Tested out")]
    TestedOut,

    [Text("Equivalent training")]
    EquivalentTraining,

    [Text("Administrative reason")]
    Administrative,
}

public enum LadderKind
{
    [Text("Reminder")]
    Remind,

    [Text("Manager is told")]
    TellManager,

    [Text("Manager's manager and compliance are told")]
    TellFurther,
}

/// <summary>Why a training waits.</summary>
public enum PauseCause
{
    [Text("Paused by hand")]
    ByHand,

    [Text("Paused for leave")]
    Leave,
}
