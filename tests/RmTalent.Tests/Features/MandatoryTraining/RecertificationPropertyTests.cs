using FsCheck;
using FsCheck.Fluent;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;

namespace RmTalent.Tests.Features.MandatoryTraining;

/// <summary>What holds of the arithmetic whatever the rule and the days: leap days and month ends are drawn more often than they come.</summary>
public sealed class RecertificationPropertyTests
{
    private static readonly DateOnly Start = new(2019, 12, 1);

    private static readonly Gen<DateOnly> AnyDay = Gen.Frequency(
        (4, Gen.Choose(0, 3000).Select(Start.AddDays)),
        (1, Gen.Elements(new DateOnly(2020, 2, 29), new DateOnly(2024, 2, 29), new DateOnly(2025, 2, 28), new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 31), new DateOnly(2024, 8, 31), new DateOnly(2026, 3, 29), new DateOnly(2026, 10, 25))));

    private static readonly Gen<Case> Cases =
        from months in Gen.Elements(1, 6, 12, 24, 36, 48)
        from minimum in Gen.Choose(0, months)
        from window in Gen.Choose(0, months * 28)
        from kind in Gen.Elements(Enum.GetValues<RecurrenceBase>())
        from included in Gen.Elements(true, false)
        from completed in AnyDay
        from due in AnyDay
        from expiry in AnyDay
        from isFirst in Gen.Elements(true, false)
        select new Case(new Recurrence(months, kind, window, minimum, included), completed, due, isFirst ? null : expiry);

    [Fact]
    public void Expiry_is_the_base_and_one_active_period_or_as_many_as_the_fixed_day_needs() => Holds(c =>
        c.Rule.Base == RecurrenceBase.FixedDate
            ? Enumerable.Range(-200, 400).Any(n => c.Next.BaseOn.AddMonths(n * c.Rule.Months) == c.Next.ExpiryOn)
            : c.Next.BaseOn.AddMonths(c.Rule.Months) == c.Next.ExpiryOn || c.Next.ExpiryOn == c.Expiry);

    [Fact]
    public void Window_opens_so_many_days_before_and_the_last_day_is_the_day_of_expiry_or_the_one_before() => Holds(c =>
        c.Next.WindowOpensOn == c.Next.ExpiryOn.AddDays(-c.Rule.WindowDays) && c.Next.LastDayOn == (c.Rule.EndIncluded ? c.Next.ExpiryOn : c.Next.ExpiryOn.AddDays(-1)));

    [Fact]
    public void Fixed_day_leaves_the_minimum_and_no_period_more_than_that_takes() => Holds(c =>
        c.Rule.Base != RecurrenceBase.FixedDate
        || c.Next.ExpiryOn >= c.Completed.AddMonths(c.Rule.MinimumMonths) && c.Next.ExpiryOn <= c.Completed.AddMonths(c.Rule.MinimumMonths + c.Rule.Months).AddDays(3)); // three: months differ in length

    [Fact]
    public void Completion_counts_from_itself() => Holds(c => c.Rule.Base != RecurrenceBase.CompletionDate || c.Next.ExpiryOn == c.Completed.AddMonths(c.Rule.Months));

    [Fact]
    public void Nobody_loses_by_doing_it_inside_the_window() => Holds(c =>
        c.Rule.Base != RecurrenceBase.ExpiryDate || c.Expiry is not { } expiry || c.Completed < expiry.AddDays(-c.Rule.WindowDays) || c.Next.ExpiryOn >= expiry.AddMonths(c.Rule.Months));

    [Fact]
    public void Who_completes_later_never_expires_earlier() => Holds(c =>
        Recertification.Next(c.Rule, c.Completed.AddDays(1), c.Due, c.Expiry).ExpiryOn >= c.Next.ExpiryOn);

    [Fact]
    public void What_is_completed_counts_on_the_day_it_was_completed_unless_it_was_before_the_window() => Holds(c =>
        c.Next.ExpiryOn >= c.Completed || c.Rule is { Base: RecurrenceBase.FixedDate, MinimumMonths: 0 });

    private static void Holds(Func<Case, bool> property) => Prop.ForAll(Cases.ToArbitrary(), c => property(c)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private sealed record Case(Recurrence Rule, DateOnly Completed, DateOnly Due, DateOnly? Expiry)
    {
        public Validity Next { get; } = Recertification.Next(Rule, Completed, Due, Expiry);
    }
}
