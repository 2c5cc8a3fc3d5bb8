using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace RmTalent.Platform.Calendar;

/// <summary>
/// Public holidays on which banks and offices are closed. Sources: Norway, lov om helligdager 1995 and lov om 1. og 17. mai;
/// Netherlands, Algemene termijnenwet art. 3 (Liberation Day in years divisible by five, as the civil service does);
/// Germany, the nine holidays common to all states; Great Britain, Banking and Financial Dealings Act 1971 for England and Wales.
/// One-off days by proclamation are not known.
/// </summary>
public static class Holidays
{
    private static readonly ConcurrentDictionary<(string Country, int Year), FrozenSet<DateOnly>> Known = new();

    public static FrozenSet<DateOnly> Of(string country, int year) =>
        Known.GetOrAdd((country, year), static key => Days(key.Country, key.Year).ToFrozenSet());

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static IEnumerable<DateOnly> Days(string country, int year)
    {
        var easter = Easter(year);
        return country switch
        {
            "NO" =>
            [
                new(year, 1, 1), easter.AddDays(-3), easter.AddDays(-2), easter, easter.AddDays(1), new(year, 5, 1), new(year, 5, 17),
                easter.AddDays(39), easter.AddDays(49), easter.AddDays(50), new(year, 12, 25), new(year, 12, 26),
            ],
            "NL" =>
            [
                new(year, 1, 1), easter.AddDays(-2), easter, easter.AddDays(1), KingsDay(year), .. year % 5 == 0 ? [new DateOnly(year, 5, 5)] : Array.Empty<DateOnly>(),
                easter.AddDays(39), easter.AddDays(49), easter.AddDays(50), new(year, 12, 25), new(year, 12, 26),
            ],
            "DE" =>
            [
                new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1), new(year, 5, 1), easter.AddDays(39), easter.AddDays(50),
                new(year, 10, 3), new(year, 12, 25), new(year, 12, 26),
            ],
            "GB" =>
            [
                Substituted(new(year, 1, 1)), easter.AddDays(-2), easter.AddDays(1), FirstMonday(year, 5), LastMonday(year, 5), LastMonday(year, 8), .. BritishChristmas(year),
            ],
            _ => [],
        };
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year) => new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new DateOnly(year, 4, 27);

    private static DateOnly FirstMonday(int year, int month) => Enumerable.Range(1, 7).Select(d => new DateOnly(year, month, d)).First(d => d.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) => FirstMonday(year, month) is var first && first.AddDays(28).Month == month ? first.AddDays(28) : first.AddDays(21);

    private static DateOnly Substituted(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>Christmas and Boxing Day, each moved to a weekday that the other does not take.</summary>
    private static DateOnly[] BritishChristmas(int year) => new DateOnly(year, 12, 25).DayOfWeek switch
    {
        DayOfWeek.Friday => [new(year, 12, 25), new(year, 12, 28)],
        DayOfWeek.Saturday => [new(year, 12, 27), new(year, 12, 28)],
        DayOfWeek.Sunday => [new(year, 12, 26), new(year, 12, 27)],
        _ => [new(year, 12, 25), new(year, 12, 26)],
    };
}
