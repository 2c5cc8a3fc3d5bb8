using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using static RmTalent.Features.MandatoryTraining.Requirements.RecurrenceBase;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class RecertificationTests
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");

    [Theory]
    [InlineData("2026-02-28", "2026-12-31")] // the worked example: early in the year counts for this year
    [InlineData("2026-06-30", "2026-12-31")]
    [InlineData("2026-07-30", "2027-12-31")] // the worked example: less than half a year would be left
    [InlineData("2026-12-31", "2027-12-31")]
    [InlineData("2027-03-01", "2027-12-31")] // two months late
    [InlineData("2027-08-01", "2028-12-31")]
    public void Fixed_day_counts_for_at_least_the_minimum(string completed, string expires) =>
        Next(new Recurrence(12, FixedDate, 60, 6), completed, due: "2026-12-31").ShouldBe(Day(expires));

    [Fact]
    public void Fixed_day_goes_on_from_the_last_expiry() =>
        Next(new Recurrence(12, FixedDate, 60, 6), "2026-11-20", due: "2025-12-31", expired: "2026-12-31").ShouldBe(Day("2027-12-31"));

    [Theory]
    [InlineData("2026-03-10", null, "2027-03-31")] // first time, on time: from the due date
    [InlineData("2026-04-05", null, "2027-04-05")] // first time, late: from completion
    [InlineData("2026-01-15", "2026-03-31", "2026-03-31")] // before the window: nothing gained
    [InlineData("2026-02-15", "2026-03-31", "2027-03-31")] // inside the window: from expiry
    [InlineData("2026-03-31", "2026-03-31", "2027-03-31")] // the last day
    [InlineData("2026-04-02", "2026-03-31", "2027-04-02")] // after expiry: from completion
    public void Expiry_is_the_base_when_it_was_kept(string completed, string? expired, string expires) =>
        Next(new Recurrence(12, ExpiryDate, 60), completed, due: "2026-03-31", expired: expired).ShouldBe(Day(expires));

    [Theory]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    public void Completion_counts_in_calendar_months(string completed, int months, string expires) =>
        Next(new Recurrence(months, CompletionDate, 30), completed).ShouldBe(Day(expires));

    [Theory]
    [InlineData(true, "2026-03-31", "2027-03-31", "2027-03-31")] // the day of expiry still counts: in the window, from expiry
    [InlineData(false, "2026-03-31", "2027-03-31", "2027-03-30")] // it does not: that day is late, so from completion
    [InlineData(false, "2026-03-30", "2027-03-31", "2027-03-30")]
    [InlineData(false, "2026-04-02", "2027-04-02", "2027-04-01")]
    public void End_is_included_or_not_as_the_rule_says(bool isIncluded, string completed, string expiry, string lastDay)
    {
        var next = Recertification.Next(new Recurrence(12, ExpiryDate, 60, 0, isIncluded), Day(completed), null, Day("2026-03-31"));
        (next.ExpiryOn, next.LastDayOn).ShouldBe((Day(expiry), Day(lastDay)));
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-28", "2026-02-28")] // from expiry to expiry, a leap day becomes the 28th
    [InlineData("2023-01-31", "2024-01-31", "2025-01-31")]
    public void Runs_follow_each_other_without_a_gap(string due, string first, string second)
    {
        var one = Recertification.Next(new Recurrence(12, ExpiryDate, 60), Day(due), Day(due), null);
        one.ExpiryOn.ShouldBe(Day(first));
        Recertification.Next(new Recurrence(12, ExpiryDate, 60), one.WindowOpensOn, null, one.ExpiryOn).ExpiryOn.ShouldBe(Day(second));
    }

    [Fact]
    public void Leap_day_stays_the_anchor_of_a_fixed_day() =>
        Next(new Recurrence(12, FixedDate, 30), "2027-06-01", due: "2024-02-29").ShouldBe(Day("2028-02-29"));

    [Fact]
    public void Window_opens_so_many_days_before_expiry() =>
        Recertification.Next(new Recurrence(12, CompletionDate, 60), Day("2026-03-02"), null, null).WindowOpensOn.ShouldBe(Day("2027-01-01"));

    [Fact]
    public void Days_count_from_the_first_day_of_work() =>
        DueDate.Of(new DueRule(DueKind.AfterHire, 30), Day("2026-03-01"), Day("2026-02-20"), Oslo).ShouldBe(
            new DueDate(Day("2026-03-31"), DueAnchor.FirstDay, Day("2026-03-01"), 30, Day("2026-03-31"), "Europe/Oslo"));

    [Fact]
    public void Nobody_gets_a_date_that_has_passed()
    {
        DueDate.Of(new DueRule(DueKind.AfterHire, 30), Day("2020-01-01"), Day("2026-03-02"), Oslo).ShouldSatisfyAllConditions(
            d => d.On.ShouldBe(Day("2026-04-01")), d => d.Anchor.ShouldBe(DueAnchor.Assignment));
        DueDate.Of(new DueRule(DueKind.Fixed, 20, Day("2026-01-31")), null, Day("2026-03-02"), Oslo).On.ShouldBe(Day("2026-03-22"));
    }

    [Fact]
    public void Date_moves_off_weekends_holidays_and_leave()
    {
        var rule = new DueRule(DueKind.Fixed, 0, Day("2026-05-17")); // a Sunday, and Norway's national day
        DueDate.Of(rule with { Shift = DayShift.Later }, null, Day("2026-03-02"), Oslo).On.ShouldBe(Day("2026-05-18"));
        DueDate.Of(rule with { Shift = DayShift.Earlier }, null, Day("2026-03-02"), Oslo).On.ShouldBe(Day("2026-05-15"));
        DueDate.Of(rule with { Shift = DayShift.Later }, null, Day("2026-03-02"), Oslo.Without([new Leave(Day("2026-05-18"), Day("2026-05-20"))])).On.ShouldBe(Day("2026-05-21"));
    }

    private static DateOnly Next(Recurrence rule, string completed, string? due = null, string? expired = null) =>
        Recertification.Next(rule, Day(completed), due is null ? null : Day(due), expired is null ? null : Day(expired)).ExpiryOn;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
