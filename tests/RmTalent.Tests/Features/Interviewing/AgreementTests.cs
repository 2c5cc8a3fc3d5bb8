using RmTalent.Features.Interviewing.Scoring;

namespace RmTalent.Tests.Features.Interviewing;

/// <summary>The measures against published worked examples, and what they say when they say nothing.</summary>
public sealed class AgreementTests
{
    /// <summary>Shrout and Fleiss (1979), table 2: six targets, four judges; table 4 gives the six coefficients.</summary>
    private static readonly int?[][] ShroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    /// <summary>The anxiety ratings of the R package irr: twenty subjects, the first two of three raters.</summary>
    private static readonly int[] AnxietyOne = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
    private static readonly int[] AnxietyTwo = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];

    /// <summary>SAS/STAT User's Guide, the FREQ procedure, example of kappa: two dermatologists rate 88 patients as terrible, poor, marginal or clear.</summary>
    private static readonly int[][] Dermatologists = [[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]];

    /// <summary>Cohen (1968), table 1: percent of 200 joint diagnoses (personality disorder, neurosis, psychosis) and weights of disagreement.</summary>
    private static readonly int[][] Diagnoses = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
    private static readonly double[][] CohenWeights = [[0, 1, 3], [1, 0, 6], [3, 6, 0]];

    [Fact]
    public void Intraclass_correlations_give_the_published_figures()
    {
        var (single, average) = Agreement.IntraclassCorrelation(ShroutFleiss);
        single.Value!.Value.ShouldBe(0.29, 0.005);
        average.Value!.Value.ShouldBe(0.62, 0.005);
    }

    [Fact]
    public void Quadratic_kappa_gives_the_published_figure() =>
        Agreement.WeightedKappa([.. AnxietyOne.Zip(AnxietyTwo)], KappaWeights.Quadratic).Value!.Value.ShouldBe(0.297, 0.0005);

    [Fact]
    public void Linear_kappa_gives_the_published_figure() =>
        Agreement.WeightedKappa([.. Pairs(Dermatologists)], KappaWeights.Linear).Value!.Value.ShouldBe(0.5082, 0.00005);

    [Fact]
    public void Cohens_own_example_gives_his_figures()
    {
        Agreement.WeightedKappa([.. Pairs(Diagnoses)], (a, b) => CohenWeights[a][b]).Value!.Value.ShouldBe(0.348, 0.0005);
        Agreement.WeightedKappa([.. Pairs(Diagnoses)], (a, b) => a == b ? 0 : 1).Value!.Value.ShouldBe(0.492, 0.0005);
    }

    [Fact]
    public void What_cannot_be_said_is_said_so_and_is_never_a_nan()
    {
        Kappa((1, 1), (4, 4), (5, 5)).ShouldBe(new AgreementFigure(1));
        Kappa((3, 3), (3, 3)).Gap.ShouldBe(AgreementGap.NoVariance);
        Kappa((3, 4)).Gap.ShouldBe(AgreementGap.OneTarget);
        Kappa().Gap.ShouldBe(AgreementGap.NoPair);
        Gap([[3, 4, 5]]).ShouldBe(AgreementGap.OneTarget);
        Gap([[3, 3, 3], [3, 3, 3]]).ShouldBe(AgreementGap.NoVariance);
        Gap([[3, 4, 5], [3, 4, 5]]).ShouldBe(AgreementGap.NoVariance);
        Gap([[3, null, 5], [3, 4, 5]]).ShouldBe(AgreementGap.Incomplete);
        Gap([[3], [4]]).ShouldBe(AgreementGap.NoPair);
        Gap([]).ShouldBe(AgreementGap.NoPair);

        static AgreementFigure Kappa(params (int, int)[] marks) => Agreement.WeightedKappa(marks, KappaWeights.Quadratic);

        static AgreementGap? Gap(int?[][] marks)
        {
            var (single, average) = Agreement.IntraclassCorrelation(marks);
            (single.Value, average.Value).ShouldBe((null, null));
            return average.Gap;
        }
    }

    [Theory]
    [InlineData(0.40, AgreementStrength.Weak, AgreementStrength.Weak)]
    [InlineData(0.50, AgreementStrength.Moderate, AgreementStrength.Moderate)]
    [InlineData(0.61, AgreementStrength.Strong, AgreementStrength.Moderate)]
    [InlineData(0.75, AgreementStrength.Strong, AgreementStrength.Strong)]
    [InlineData(-0.2, AgreementStrength.Weak, AgreementStrength.Weak)]
    public void Figures_have_words(double value, AgreementStrength kappa, AgreementStrength intraclass) =>
        (new AgreementFigure(value).AsKappa, new AgreementFigure(value).AsIntraclass).ShouldBe((kappa, intraclass));

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

    private static IEnumerable<(int First, int Second)> Pairs(int[][] table) =>
        table.SelectMany((row, a) => row.SelectMany((count, b) => Enumerable.Repeat((a, b), count)));
}
