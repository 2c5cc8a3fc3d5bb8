using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Calendar;

/// <summary>Days on which somebody is away, both included.</summary>
public sealed record Leave(DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}

/// <summary>
/// Civil time of one place: working days between weekends, public holidays and leave, and which instant a local day or time is.
/// The only place where instants and dates are turned into each other.
/// </summary>
/// <param name="zone">IANA zone; UTC when it is unknown.</param>
/// <param name="country">ISO 3166-1 alpha-2 of the public holidays; none when it is unknown.</param>
/// <param name="leave">When the person is away.</param>
public sealed class WorkingCalendar(string zone, string country, IReadOnlyList<Leave>? leave = null)
{
    /// <summary>Outside these hours nobody is written to unless it is urgent.</summary>
    public static readonly TimeOnly DayBegins = new(8, 0);

    public static readonly TimeOnly DayEnds = new(17, 0);

    private const int Horizon = 3660;

    // A time in the spring gap moves forward by the gap; of a time that comes twice in autumn the first is meant.
    private static readonly ZoneLocalMappingResolver Lenient = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
    private readonly IReadOnlyList<Leave> _leave = leave ?? [];

    /// <summary>The IANA zone.</summary>
    public string Zone => zone;

    public static WorkingCalendar Of(Organisation organisation) => new(organisation.TimeZone, organisation.Country);

    public WorkingCalendar Without(IReadOnlyList<Leave> away) => new(zone, country, away);

    public bool IsHoliday(DateOnly day) => Holidays.Of(country, day.Year).Contains(day);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && !_leave.Any(l => l.Covers(day));

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Step(day, 1, 0);

    /// <summary>The day itself when it is a working day, else the one before.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => Step(day, -1, 0);

    /// <summary>So many working days later, or earlier when negative. Zero moves off a day on which nobody works.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days) => Step(from, days < 0 ? -1 : 1, Math.Abs(days));

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(d => IsWorkingDay(from.AddDays(d)));

    /// <summary>The instant at which the local day begins; not always midnight.</summary>
    public DateTimeOffset StartOfDay(DateOnly day) => _zone.AtStartOfDay(day.ToLocalDate()).ToDateTimeOffset();

    /// <summary>The instant at which the local day is over: a deadline on that day has passed from then on.</summary>
    public DateTimeOffset EndOfDay(DateOnly day) => StartOfDay(day.AddDays(1));

    public DateTimeOffset At(DateOnly day, TimeOnly time) =>
        day.ToLocalDate().At(time.ToLocalTime()).InZone(_zone, Lenient).ToDateTimeOffset();

    /// <summary>The instant itself when it lies in working hours, else the beginning of the next.</summary>
    public DateTimeOffset NextWorkingTime(DateTimeOffset at)
    {
        var (day, time) = (LocalDate(at), LocalTime(at));
        return !IsWorkingDay(day) || time >= DayEnds ? At(NextWorkingDay(day.AddDays(1)), DayBegins)
            : time < DayBegins ? At(day, DayBegins)
            : at;
    }

    public DateOnly LocalDate(DateTimeOffset at) => Local(at).Date.ToDateOnly();

    public TimeOnly LocalTime(DateTimeOffset at) => Local(at).TimeOfDay.ToTimeOnly();

    /// <summary>The local date and time, without a zone, for showing.</summary>
    public DateTime LocalDateTime(DateTimeOffset at) => Local(at).ToDateTimeUnspecified();

    private LocalDateTime Local(DateTimeOffset at) => at.ToInstant().InZone(_zone).LocalDateTime;

    private DateOnly Step(DateOnly from, int direction, int days)
    {
        var day = from;
        for (var looked = 0; looked < Horizon; looked++)
        {
            if (looked > 0 && IsWorkingDay(day))
            {
                days--;
            }

            if (days <= 0 && IsWorkingDay(day))
            {
                return day;
            }

            day = day.AddDays(direction);
        }

        throw new InvalidOperationException($"No working day within {Horizon} days of {from:O}.");
    }
}
