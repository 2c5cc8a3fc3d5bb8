using RmTalent.Features.Learning.Exams;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>
/// Item statistics against published worked examples.
/// Facility, variance and reliability: K. L. Wuensch, "The Kuder-Richardson 20", East Carolina University, https://core.ecu.edu/wuenschk/StatHelp/KR20.txt (ten students, ten items, right or wrong).
/// Discrimination and alpha of items with several points: the data of S. Chatterjee and B. Price, Regression Analysis by Example (1977), table 3.3, which R carries as <c>attitude</c>,
/// with the output that W. Revelle's package psych prints for <c>alpha(attitude)</c> (columns raw_alpha and r.drop).
/// </summary>
public sealed class ItemAnalysisTests
{
    private static readonly string[] Quiz =
        ["1111110110", "1011011101", "1111011001", "0010001000", "0000010010", "1110111111", "1101110111", "1111111101", "0101111101", "1101101110"];

    private static readonly double[][] Attitude =
    [
        [43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82],
        [51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75, 57, 85, 82],
        [30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58, 44, 71, 39],
        [39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74, 45, 71, 59],
        [61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80, 51, 77, 64],
        [92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78, 83, 74, 78],
        [45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49, 38, 55, 39],
    ];

    [Fact]
    public void Quiz_of_ten_students_has_the_published_facilities_and_reliability()
    {
        var students = Quiz.Select(s => s.Select(c => (double)(c - '0')).ToList()).ToList();
        Enumerable.Range(0, 10).Select(i => Math.Round(students.Average(s => s[i]), 1)).ShouldBe([.7, .7, .6, .7, .6, .8, .7, .7, .5, .6]);
        ItemAnalysis.Variance([.. students.Select(s => s.Sum())]).ShouldBe(5.84, 0.005);
        // 10 ÷ 9 × (1 − 2.18 ÷ 5.84), with the sum of p × q from the published table.
        ItemAnalysis.Alpha(students)!.Value.ShouldBe(10d / 9 * (1 - (2.18 / 5.84)), 0.0001);
    }

    [Fact]
    public void Survey_has_the_published_alpha_and_item_rest_correlations()
    {
        var people = Enumerable.Range(0, 30).Select(p => Attitude.Select(item => item[p]).ToList()).ToList();
        Math.Round(ItemAnalysis.Alpha(people)!.Value, 2).ShouldBe(0.84);
        Attitude.Select(item => Math.Round(ItemAnalysis.ItemRest(item, [.. people.Select((p, n) => p.Sum() - item[n])])!.Value, 2)).ShouldBe([0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46]);
    }

    [Fact]
    public void Few_people_and_equal_scores_have_no_statistics()
    {
        ItemAnalysis.ItemRest([1, 0, 1, 0, 1, 0, 1, 0, 1], [9, 1, 8, 2, 7, 3, 6, 4, 5]).ShouldBeNull("nine people are too few");
        ItemAnalysis.ItemRest([.. Enumerable.Repeat(1d, 10)], [.. Enumerable.Range(0, 10).Select(n => (double)n)]).ShouldBeNull("everybody had it right");
        ItemAnalysis.Alpha([.. Enumerable.Repeat<IReadOnlyList<double>>([1, 1], 12)]).ShouldBeNull();
        ItemAnalysis.Alpha([.. Enumerable.Repeat<IReadOnlyList<double>>([1], 12)]).ShouldBeNull("one item has no consistency");
    }
}
