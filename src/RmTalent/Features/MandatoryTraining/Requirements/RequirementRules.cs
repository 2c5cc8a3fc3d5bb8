using RmTalent.Features.Learning;
using RmTalent.Features.People;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>One thing to learn.</summary>
/// <param name="Kind">Module, course, exercise or exam.</param>
/// <param name="ItemId">Its id.</param>
/// <param name="MinimumPercent">The score that is asked for, 0 to 100; null when the item's own pass mark is enough.</param>
public sealed record RequiredItem(LearningKind Kind, Guid ItemId, decimal? MinimumPercent = null)
{
    public bool IsPassedWith(decimal? scorePercent) => MinimumPercent is not { } minimum || scorePercent >= minimum;
}

/// <summary>All of them have to be passed.</summary>
public sealed record RequiredItems(IReadOnlyList<RequiredItem> All)
{
    public static readonly RequiredItems None = new([]);

    public bool Ask(LearningKind kind, Guid itemId) => All.Any(i => i.Kind == kind && i.ItemId == itemId);
}

/// <summary>
/// For whom: people who fit every part that is filled in, and the named individuals besides. With nothing filled in it is for everybody;
/// with individuals only, for them alone.
/// </summary>
public sealed record Audience
{
    public static readonly Audience Everybody = new();

    public IReadOnlyList<RmType> RmTypes { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    public DateOnly? HiredFrom { get; init; }

    public DateOnly? HiredTo { get; init; }

    public IReadOnlyList<Guid> PersonIds { get; init; } = [];

    /// <summary>No part of the rule is filled in, apart from individuals.</summary>
    public bool HasNoRule =>
        RmTypes.Count + Roles.Count + Sectors.Count + Countries.Count + TeamIds.Count == 0 && HiredFrom is null && HiredTo is null;
}

/// <summary>By when. Days count for the first two kinds, and for a fixed date that had already passed at assignment.</summary>
/// <param name="Kind">From what days are counted.</param>
/// <param name="Days">How many.</param>
/// <param name="FixedOn">With a fixed date: that date.</param>
/// <param name="Shift">What becomes of a day without work.</param>
/// <param name="AgainWithEachVersion">Everybody is asked again when a new version of a module in it is published.</param>
public sealed record DueRule(DueKind Kind, int Days, DateOnly? FixedOn = null, DayShift Shift = DayShift.None, bool AgainWithEachVersion = false)
{
    public const int MaxDays = 730;
}

/// <param name="Months">How long it counts.</param>
/// <param name="Base">From when that is counted.</param>
/// <param name="WindowDays">How long before expiry the next run opens.</param>
/// <param name="MinimumMonths">With a fixed day: how long it has to count at least.</param>
/// <param name="EndIncluded">Does it still count on the day of expiry itself?</param>
public sealed record Recurrence(int Months, RecurrenceBase Base, int WindowDays, int MinimumMonths = 0, bool EndIncluded = true)
{
    public const int MaxMonths = 120;
}

/// <summary>Who is told when, in days from the due date: negative before, 0 on the day, positive after.</summary>
/// <param name="Reminders">To the learner.</param>
/// <param name="ManagerDay">To the manager; null never.</param>
/// <param name="FurtherDay">To the manager's manager and the compliance mailbox; null never.</param>
/// <param name="ComplianceMailbox">An address, or empty.</param>
public sealed record Ladder(IReadOnlyList<int> Reminders, int? ManagerDay, int? FurtherDay, string ComplianceMailbox = "")
{
    public static readonly Ladder Default = new([-30, -14, -7, -1, 0, 3, 7], 3, 14);

    public IEnumerable<LadderStep> Steps() => Reminders.Distinct().Select(d => new LadderStep(d, LadderKind.Remind))
        .Concat(ManagerDay is { } manager ? [new LadderStep(manager, LadderKind.TellManager)] : [])
        .Concat(FurtherDay is { } further ? [new LadderStep(further, LadderKind.TellFurther)] : [])
        .OrderBy(s => s.Day).ThenBy(s => s.Kind);
}

public sealed record LadderStep(int Day, LadderKind Kind);
