using System.Globalization;
using NodaTime;

namespace RmTalent.Platform.Calendar;

/// <summary>
/// Defines a time zone inside a calendar file (VTIMEZONE, RFC 5545, 3.6.5), from the same zone data that the site reckons with.
/// Changes that fall on the same weekday of the same month every year become one rule, as calendar programs like it; others are listed one by one.
/// </summary>
internal static class ICalendarZone
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The zone, or null when its name is unknown: then times are written in UTC.</summary>
    public static DateTimeZone? Find(string? zone) => zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);

    public static string Local(DateTimeZone zone, DateTimeOffset at) => Stamp(Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime);

    /// <summary>The definition, true for the years around the given time.</summary>
    public static IEnumerable<string> Lines(DateTimeZone zone, DateTimeOffset from, DateTimeOffset until)
    {
        var changes = Changes(zone, Instant.FromDateTimeOffset(from.AddYears(-2)), Instant.FromDateTimeOffset(until.AddYears(2)));
        return ["BEGIN:VTIMEZONE", "TZID:" + zone.Id, .. changes.GroupBy(c => c.Kind).SelectMany(Observances), "END:VTIMEZONE"];
    }

    private static List<Change> Changes(DateTimeZone zone, Instant from, Instant until)
    {
        var intervals = zone.GetZoneIntervals(from, until).ToList();
        var later = intervals.Zip(intervals.Skip(1), (before, after) =>
            new Change(new Kind(after.Savings != Offset.Zero, before.WallOffset, after.WallOffset, after.Name), after.Start.WithOffset(before.WallOffset).LocalDateTime)).ToList();
        var first = intervals[0];
        return later.Count > 1 ? later : [new Change(new Kind(first.Savings != Offset.Zero, first.WallOffset, first.WallOffset, first.Name), new LocalDateTime(1970, 1, 1, 0, 0)), .. later];
    }

    private static IEnumerable<string> Observances(IGrouping<Kind, Change> same)
    {
        var rule = Rule([.. same.Select(c => c.At)]);
        return (rule is null ? same : same.Take(1)).SelectMany(change => Observance(change, rule));
    }

    private static IEnumerable<string> Observance(Change change, string? rule)
    {
        var name = change.Kind.IsSummer ? "DAYLIGHT" : "STANDARD";
        return
        [
            "BEGIN:" + name, "DTSTART:" + Stamp(change.At), "TZOFFSETFROM:" + Say(change.Kind.From), "TZOFFSETTO:" + Say(change.Kind.To), "TZNAME:" + change.Kind.Name,
            .. rule is null ? Array.Empty<string>() : ["RRULE:" + rule], "END:" + name,
        ];
    }

    /// <summary>The yearly rule that all these changes follow; null when there is none.</summary>
    private static string? Rule(IReadOnlyList<LocalDateTime> at)
    {
        var alike = at.Count > 1 && at.All(a => a.Month == at[0].Month && a.DayOfWeek == at[0].DayOfWeek && a.TimeOfDay == at[0].TimeOfDay);
        var week = at.All(IsLast) ? -1 : at.All(a => Week(a) == Week(at[0])) ? Week(at[0]) : 0;
        return alike && week != 0 ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={at[0].Month};BYDAY={week}{Weekdays[(int)at[0].DayOfWeek - 1]}") : null;
    }

    private static bool IsLast(LocalDateTime at) => at.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(at.Year, at.Month);

    private static int Week(LocalDateTime at) => ((at.Day - 1) / 7) + 1;

    private static string Stamp(LocalDateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Say(Offset offset) => offset.ToString("+HHmm", CultureInfo.InvariantCulture);

    private sealed record Kind(bool IsSummer, Offset From, Offset To, string Name);

    private sealed record Change(Kind Kind, LocalDateTime At);
}
