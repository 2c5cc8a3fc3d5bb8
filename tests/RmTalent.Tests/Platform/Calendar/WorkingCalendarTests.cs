using System.Globalization;
using RmTalent.Platform.Calendar;

namespace RmTalent.Tests.Platform.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");

    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_almanac_says(int year, int month, int day) => Holidays.Easter(year).ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("NO", "2026-05-14")]
    [InlineData("NO", "2026-05-25")]
    [InlineData("NO", "2027-05-17")]
    [InlineData("NL", "2026-04-27")]
    [InlineData("NL", "2025-04-26")]
    [InlineData("NL", "2025-05-05")]
    [InlineData("DE", "2026-10-03")]
    [InlineData("GB", "2026-12-28")]
    [InlineData("GB", "2027-12-27")]
    [InlineData("GB", "2022-01-03")]
    [InlineData("GB", "2026-08-31")]
    public void Public_holidays_are_known(string country, string day) => new WorkingCalendar("UTC", country).IsHoliday(Day(day)).ShouldBeTrue();

    [Theory]
    [InlineData("NL", "2026-05-05")]
    [InlineData("NL", "2025-04-27")]
    [InlineData("DE", "2026-05-17")]
    [InlineData("GB", "2026-04-04")]
    [InlineData("XX", "2026-12-25")]
    public void Other_days_are_none(string country, string day) => new WorkingCalendar("UTC", country).IsHoliday(Day(day)).ShouldBeFalse();

    [Theory]
    [InlineData("2026-03-31", 3, "2026-04-08")] // over Maundy Thursday, Good Friday and Easter Monday
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2026-03-01", 0, "2026-03-02")]
    [InlineData("2026-04-07", -1, "2026-04-01")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    [InlineData("2028-02-29", 1, "2028-03-01")]
    public void Working_days_are_counted_over_closed_days(string from, int days, string to) =>
        Oslo.AddWorkingDays(Day(from), days).ShouldBe(Day(to));

    [Fact]
    public void Leave_is_no_time_to_work()
    {
        var away = Oslo.Without([new Leave(new(2026, 3, 3), new(2026, 3, 5))]);
        away.AddWorkingDays(new(2026, 3, 2), 1).ShouldBe(new DateOnly(2026, 3, 6));
        away.NextWorkingDay(new(2026, 3, 4)).ShouldBe(new DateOnly(2026, 3, 6));
        away.PreviousWorkingDay(new(2026, 3, 4)).ShouldBe(new DateOnly(2026, 3, 2));
        away.WorkingDaysBetween(new(2026, 3, 2), new(2026, 3, 9)).ShouldBe(2);
    }

    [Fact]
    public void A_day_ends_with_the_local_day_on_both_clock_changes()
    {
        var spring = new DateOnly(2026, 3, 29);
        var autumn = new DateOnly(2026, 10, 25);
        (Oslo.EndOfDay(spring) - Oslo.StartOfDay(spring)).ShouldBe(TimeSpan.FromHours(23));
        (Oslo.EndOfDay(autumn) - Oslo.StartOfDay(autumn)).ShouldBe(TimeSpan.FromHours(25));
        Oslo.EndOfDay(spring).UtcDateTime.ShouldBe(new DateTime(2026, 3, 29, 22, 0, 0));
        Oslo.LocalDate(Oslo.EndOfDay(spring)).ShouldBe(spring.AddDays(1));
        Oslo.LocalDate(Oslo.EndOfDay(spring).AddTicks(-1)).ShouldBe(spring);
    }

    [Fact]
    public void A_time_in_the_gap_moves_forward_and_a_double_time_means_the_first()
    {
        Oslo.At(new(2026, 3, 29), new(2, 30)).UtcDateTime.ShouldBe(new DateTime(2026, 3, 29, 1, 30, 0));
        Oslo.LocalTime(Oslo.At(new(2026, 3, 29), new(2, 30))).ShouldBe(new TimeOnly(3, 30));
        Oslo.At(new(2026, 10, 25), new(2, 30)).UtcDateTime.ShouldBe(new DateTime(2026, 10, 25, 0, 30, 0));
    }

    [Fact]
    public void A_day_that_does_not_begin_at_midnight_begins_when_it_does() =>
        new WorkingCalendar("America/Asuncion", "").StartOfDay(new(2022, 10, 2)).UtcDateTime.ShouldBe(new DateTime(2022, 10, 2, 4, 0, 0));

    [Fact]
    public void Leap_day_ends_too() => Oslo.EndOfDay(new(2028, 2, 29)).UtcDateTime.ShouldBe(new DateTime(2028, 2, 29, 23, 0, 0));

    [Fact]
    public void An_unknown_zone_is_utc() => new WorkingCalendar("Nowhere/Land", "NO").StartOfDay(new(2026, 7, 1)).UtcDateTime.ShouldBe(new DateTime(2026, 7, 1));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);
}
