using RmTalent.Features.Interviewing;

namespace RmTalent.Tests.Features.Interviewing;

public sealed class AgreementTests
{
    /// <summary>Shrout and Fleiss (1979), table 2: six targets, four judges.</summary>
    private static readonly int?[][] ShroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    /// <summary>The anxiety ratings of the R package irr: twenty subjects, the first two of three raters.</summary>
    private static readonly int[] AnxietyOne = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
    private static readonly int[] AnxietyTwo = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];

    [Fact]
    public void Intraclass_correlation_gives_the_published_figure() => Agreement.IntraclassCorrelation(ShroutFleiss)!.Value.ShouldBe(0.62, 0.005);

    [Fact]
    public void Weighted_kappa_gives_the_published_figure() => Agreement.WeightedKappa([.. AnxietyOne.Zip(AnxietyTwo)])!.Value.ShouldBe(0.297, 0.0005);

    [Fact]
    public void Raters_who_always_agree_have_kappa_one_unless_every_mark_is_the_same()
    {
        Agreement.WeightedKappa([(1, 1), (4, 4), (5, 5)]).ShouldBe(1);
        Agreement.WeightedKappa([(3, 3), (3, 3)]).ShouldBeNull();
        Agreement.WeightedKappa([]).ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 2, 4, 5 }, 4)]
    [InlineData(new[] { 3, 4 }, 3.5)]
    [InlineData(new[] { 5 }, 5)]
    public void Median_of_marks(int[] marks, double median) => Agreement.Median(marks).ShouldBe((decimal)median);

    [Fact]
    public void No_mark_has_no_median() => Agreement.Median([]).ShouldBeNull();

    [Fact]
    public void Shares_count_pairs_that_agree()
    {
        int?[][] marks = [[3, 3, 4], [1, 3, null]];
        Agreement.Share(marks, 0).ShouldBe(0.25);
        Agreement.Share(marks, 1).ShouldBe(0.75);
        Agreement.Share([[3, null]], 0).ShouldBeNull();
    }

    [Fact]
    public void A_severe_rater_lies_below_the_panel()
    {
        var leniency = Agreement.Leniency([[4, 2], [5, 3]]);
        leniency.ShouldBe([1, -1]);
    }
}
