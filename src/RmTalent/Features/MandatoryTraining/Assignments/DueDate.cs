using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>What a due date is counted from.</summary>
public enum DueAnchor
{
    FirstDay,
    Assignment,
    FixedDate,
    Expiry,
    Extension,
    Return,
    Launch,
}

/// <summary>A due date that can explain itself.</summary>
/// <param name="On">The last day; it ends with that day in the zone.</param>
/// <param name="Anchor">What was counted from.</param>
/// <param name="AnchorOn">That day.</param>
/// <param name="Days">How many days were added.</param>
/// <param name="CountedOn">Before it was moved off a day without work.</param>
/// <param name="Zone">IANA zone.</param>
public sealed record DueDate(DateOnly On, DueAnchor Anchor, DateOnly AnchorOn, int Days, DateOnly CountedOn, string Zone)
{
    /// <summary>Nobody is given a date that has passed: then the days count from assignment.</summary>
    /// <param name="rule">The requirement's.</param>
    /// <param name="startsOn">The person's first day of work.</param>
    /// <param name="assignedOn">Today.</param>
    /// <param name="calendar">Of the organisation, without the person's leave.</param>
    public static DueDate Of(DueRule rule, DateOnly? startsOn, DateOnly assignedOn, WorkingCalendar calendar)
    {
        var (anchor, from, days) = rule.Kind switch
        {
            DueKind.AfterHire when startsOn is { } first && first.AddDays(rule.Days) >= assignedOn => (DueAnchor.FirstDay, first, rule.Days),
            DueKind.Fixed when rule.FixedOn is { } fixedOn && fixedOn >= assignedOn => (DueAnchor.FixedDate, fixedOn, 0),
            _ => (DueAnchor.Assignment, assignedOn, rule.Days),
        };
        return Shifted(anchor, from, days, rule.Shift, assignedOn, calendar);
    }

    /// <summary>The next run is due when the last one stops counting.</summary>
    public static DueDate OfExpiry(DateOnly expiresOn, DayShift shift, DateOnly assignedOn, WorkingCalendar calendar) =>
        expiresOn >= assignedOn
            ? Shifted(DueAnchor.Expiry, expiresOn, 0, shift == DayShift.Later ? DayShift.None : shift, assignedOn, calendar)
            : new DueDate(assignedOn, DueAnchor.Assignment, assignedOn, 0, assignedOn, calendar.Zone);

    /// <summary>Everybody is asked again: days count from that day, unless a fixed date is still to come.</summary>
    public static DueDate OfLaunch(DueRule rule, DateOnly askedOn, DateOnly today, WorkingCalendar calendar)
    {
        var (anchor, from, days) = rule.Kind == DueKind.Fixed && rule.FixedOn is { } fixedOn && fixedOn >= today
            ? (DueAnchor.FixedDate, fixedOn, 0)
            : (DueAnchor.Launch, askedOn.AddDays(rule.Days) >= today ? askedOn : today, rule.Days);
        return Shifted(anchor, from, days, rule.Shift, today, calendar);
    }

    public static DueDate Extended(DateOnly until, DateOnly today, WorkingCalendar calendar) =>
        new(until, DueAnchor.Extension, today, until.DayNumber - today.DayNumber, until, calendar.Zone);

    public static DueDate AfterReturn(DateOnly back, int days, WorkingCalendar calendar) =>
        new(back.AddDays(days), DueAnchor.Return, back, days, back.AddDays(days), calendar.Zone);

    private static DueDate Shifted(DueAnchor anchor, DateOnly from, int days, DayShift shift, DateOnly assignedOn, WorkingCalendar calendar)
    {
        var counted = from.AddDays(days);
        var on = shift switch
        {
            DayShift.Later => calendar.NextWorkingDay(counted),
            DayShift.Earlier when calendar.PreviousWorkingDay(counted) is var before && before >= assignedOn => before,
            _ => counted,
        };
        return new DueDate(on, anchor, from, days, counted, calendar.Zone);
    }
}
