namespace RmTalent.Features.Interviewing;

/// <summary>
/// How far independent raters agree. Pure arithmetic on a matrix of marks: one row per rated thing (a competency), one column per rater; null is a missing mark.
/// Sources stand at each measure; the tests hold them to published examples.
/// </summary>
public static class Agreement
{
    /// <summary>Two marks this far apart are worth a talk before anybody decides.</summary>
    public const int DiscussFrom = 2;

    /// <summary>The middle mark, or halfway between the two in the middle; null without marks.</summary>
    public static decimal? Median(IEnumerable<int> marks)
    {
        var sorted = marks.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }

    /// <summary>Highest less lowest; zero with fewer than two marks.</summary>
    public static int Spread(IReadOnlyCollection<int> marks) => marks.Count < 2 ? 0 : marks.Max() - marks.Min();

    /// <summary>Share of pairs of marks for the same thing that differ by at most <paramref name="tolerance"/>; null without a pair.</summary>
    public static double? Share(IReadOnlyList<int?[]> marks, int tolerance)
    {
        var pairs = marks.SelectMany(Pairs).ToList();
        return pairs.Count == 0 ? null : pairs.Count(p => Math.Abs(p.First - p.Second) <= tolerance) / (double)pairs.Count;
    }

    /// <summary>Each rater's mean less the mean of all marks on the same things: above zero is lenient, below is severe. Null for a rater without marks.</summary>
    public static IReadOnlyList<double?> Leniency(IReadOnlyList<int?[]> marks)
    {
        var raters = marks.Count == 0 ? 0 : marks[0].Length;
        return
        [
            .. Enumerable.Range(0, raters).Select(rater => marks.Where(row => row[rater] is not null)
                .Select(row => (double?)(row[rater]!.Value - row.OfType<int>().Average())).DefaultIfEmpty(null).Average()),
        ];
    }

    /// <summary>
    /// Cohen's kappa of two raters with quadratic weights: 1 − Σw·observed / Σw·expected, where w = (i − j)².
    /// Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213–220. Null when every mark is the same: chance alone explains that.
    /// </summary>
    public static double? WeightedKappa(IReadOnlyList<(int First, int Second)> marks)
    {
        if (marks.Count == 0)
        {
            return null;
        }

        var observed = marks.Average(m => Squared(m.First - m.Second));
        var expected = marks.SelectMany(_ => marks, (a, b) => Squared(a.First - b.Second)).Average();
        return expected == 0 ? null : 1 - (observed / expected);
    }

    /// <summary>
    /// ICC(2,k): two-way random effects, absolute agreement, mean of k raters: (MSR − MSE) / (MSR + (MSC − MSE) / n).
    /// Shrout and Fleiss, "Intraclass correlations", Psychological Bulletin 86 (1979) 420–428. Needs a full matrix of at least two things and two raters; otherwise null.
    /// </summary>
    public static double? IntraclassCorrelation(IReadOnlyList<int?[]> marks)
    {
        var (n, k) = (marks.Count, marks.Count == 0 ? 0 : marks[0].Length);
        if (n < 2 || k < 2 || marks.Any(row => row.Any(m => m is null)))
        {
            return null;
        }

        var rows = marks.Select(row => row.Average(m => (double)m!.Value)).ToArray();
        var columns = Enumerable.Range(0, k).Select(rater => marks.Average(row => (double)row[rater]!.Value)).ToArray();
        var mean = rows.Average();
        var between = k * rows.Sum(r => Squared(r - mean));
        var raters = n * columns.Sum(c => Squared(c - mean));
        var total = marks.Sum(row => row.Sum(m => Squared(m!.Value - mean)));
        var (msr, msc, mse) = (between / (n - 1), raters / (k - 1), (total - between - raters) / ((n - 1) * (k - 1)));
        var denominator = msr + ((msc - mse) / n);
        return denominator <= 1e-12 ? null : (msr - mse) / denominator;
    }

    private static IEnumerable<(int First, int Second)> Pairs(int?[] row)
    {
        var given = row.OfType<int>().ToArray();
        return given.SelectMany((first, i) => given.Skip(i + 1).Select(second => (first, second)));
    }

    private static double Squared(double difference) => difference * difference;
}
