using RmTalent.Features.Reporting;

namespace RmTalent.Tests.Features.Reporting;

public sealed class FairnessArithmeticTests
{
    /// <summary>The lady tasting tea: three of four cups right on both sides; two-sided p = 34/70. The others: Agresti, and the "studying" table of the encyclopaedia (1, 9 against 11, 3).</summary>
    [Theory]
    [InlineData(3, 1, 1, 3, 0.4857)]
    [InlineData(4, 0, 0, 4, 0.0286)]
    [InlineData(1, 9, 11, 3, 0.0028)]
    [InlineData(5, 5, 5, 5, 1)]
    [InlineData(0, 7, 0, 9, 1)]
    public void Fishers_exact_test_gives_the_published_values(int a, int b, int c, int d, double p) =>
        Math.Round(FisherExact.TwoSided(a, b, c, d), 4).ShouldBe(p);

    [Fact]
    public void Fishers_test_does_not_overflow_on_large_tables() =>
        FisherExact.TwoSided(30_000, 20_000, 29_000, 21_000).ShouldBeInRange(1e-12, 1e-8);

    /// <summary>48 of 80 and 21 of 50: rates .60 and .42, ratio .70.</summary>
    [Fact]
    public void Four_fifths_rule_flags_the_worked_example()
    {
        var rates = AdverseImpact.Compare([80, 50], [48, 21], [false, false]);
        (rates[0].Rate, rates[0].Ratio, rates[0].Flagged, rates[0].P).ShouldBe((0.60, 1, false, null));
        (rates[1].Rate, rates[1].Flagged).ShouldBe((0.42, true));
        rates[1].Ratio!.Value.ShouldBe(0.70, 1e-9);
        rates[1].P!.Value.ShouldBeInRange(0.04, 0.08);
    }

    [Fact]
    public void Fewer_than_five_passed_gives_an_upper_bound_that_can_still_be_flagged()
    {
        var rates = AdverseImpact.Compare([40, 40, null], [20, null, null], [false, true, true]);
        (rates[1].Passed, rates[1].AtMost, rates[1].Rate, rates[1].Ratio, rates[1].P, rates[1].Flagged).ShouldBe((null, true, 0.1, 0.2, null, true));
        rates[2].ShouldBe(new GroupRate(null, null, null, null, null, false));
    }

    [Fact]
    public void Hidden_count_without_a_bound_is_not_compared() =>
        AdverseImpact.Compare([40, 40], [20, null], [false, false])[1].ShouldBe(new GroupRate(40, null, null, null, null, false));

    [Fact]
    public void One_hidden_count_takes_the_next_smallest_with_it() =>
        Suppression.Visible([[30, 22, 3, 9]]).ShouldBe([true, true, false, false]);

    [Fact]
    public void Two_hidden_counts_protect_each_other() => Suppression.Visible([[30, 22, 3, 0]]).ShouldBe([true, true, false, false]);

    [Fact]
    public void Everything_from_five_is_shown() => Suppression.Visible([[30, 22, 5]]).ShouldBe([true, true, true]);

    /// <summary>The sum 12 could be read against the 9 that the first vacancy shows: three would be left.</summary>
    [Fact]
    public void Sum_is_hidden_when_subtracting_what_vacancies_show_leaves_too_few() =>
        Suppression.Visible([[9, 20, 20], [3, 20, 20]]).ShouldBe([false, false, true]);

    [Fact]
    public void Sum_of_small_vacancies_is_shown_when_enough_of_them_are_hidden() =>
        Suppression.Visible([[3, 3, 20], [4, 4, 20]]).ShouldBe([true, true, true]);
}
