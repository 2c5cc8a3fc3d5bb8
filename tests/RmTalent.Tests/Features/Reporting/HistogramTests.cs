using RmTalent.Features.Reporting;

namespace RmTalent.Tests.Features.Reporting;

public sealed class HistogramTests
{
    [Fact]
    public void Median_of_five_is_the_third_and_the_ninth_decile_the_last()
    {
        var times = new Histogram([(24, 2), (48, 1), (72, 1), (240, 1)]);
        (times.Count, times.Days(0.5), times.Days(0.9)).ShouldBe((5, 2, 10));
    }

    [Fact]
    public void Median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() => new Histogram([(24, 2), (96, 2)]).Days(0.5).ShouldBe(1);

    [Fact]
    public void Nothing_has_no_median() => new Histogram([]).Days(0.5).ShouldBeNull();
}
