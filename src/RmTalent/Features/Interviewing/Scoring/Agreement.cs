namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>
/// How far independent raters agree. Pure arithmetic on a matrix of marks: one row per rated thing (a competency), one column per rater; null is a missing mark.
/// Sources stand at each measure; the tests hold them to published examples.
/// </summary>
public static class Agreement
{
    /// <summary>Two marks this far apart are worth a talk before anybody decides.</summary>
    public const int DiscussFrom = 2;

    /// <summary>Below this a variance is rounding.</summary>
    private const double Nothing = 1e-9;

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
    /// Cohen's weighted kappa of two raters: 1 − Σv·observed / Σv·expected by chance, where v is the weight of a disagreement.
    /// Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213–220. We show the quadratic one, which on a scale answers to the intraclass correlation
    /// (Fleiss and Cohen, Educational and Psychological Measurement 33 (1973) 613–619), and the linear one beside it.
    /// </summary>
    public static AgreementFigure WeightedKappa(IReadOnlyList<(int First, int Second)> marks, KappaWeights weights) => WeightedKappa(marks, weights switch
    {
        KappaWeights.Linear => static (a, b) => Math.Abs(a - b),
        _ => static (a, b) => Squared(a - b),
    });

    /// <summary>The same with any weights of disagreement.</summary>
    public static AgreementFigure WeightedKappa(IReadOnlyList<(int First, int Second)> marks, Func<int, int, double> disagreement)
    {
        if (marks.Count == 0)
        {
            return AgreementFigure.Undefined(AgreementGap.NoPair);
        }

        if (marks.Count == 1)
        {
            return AgreementFigure.Undefined(AgreementGap.OneTarget);
        }

        var observed = marks.Average(m => disagreement(m.First, m.Second));
        var expected = marks.SelectMany(_ => marks, (a, b) => disagreement(a.First, b.Second)).Average();
        return expected == 0 ? AgreementFigure.Undefined(AgreementGap.NoVariance) : new AgreementFigure(1 - (observed / expected));
    }

    /// <summary>
    /// Intraclass correlation, two-way random effects, absolute agreement. Shrout and Fleiss, "Intraclass correlations", Psychological Bulletin 86 (1979) 420–428:
    /// ICC(2,1) = (BMS − EMS) / (BMS + (k − 1)·EMS + k·(JMS − EMS) / n) for a single rater, ICC(2,k) = (BMS − EMS) / (BMS + (JMS − EMS) / n) for the mean of the k raters,
    /// with the mean squares between targets (BMS), between judges (JMS) and of error (EMS) over n targets.
    /// </summary>
    public static (AgreementFigure Single, AgreementFigure Average) IntraclassCorrelation(IReadOnlyList<int?[]> marks)
    {
        var (n, k) = (marks.Count, marks.Count == 0 ? 0 : marks[0].Length);
        if (GapIn(marks, n, k) is { } gap)
        {
            return (AgreementFigure.Undefined(gap), AgreementFigure.Undefined(gap));
        }

        var rows = marks.Select(row => row.Average(m => (double)m!.Value)).ToArray();
        var columns = Enumerable.Range(0, k).Select(rater => marks.Average(row => (double)row[rater]!.Value)).ToArray();
        var mean = rows.Average();
        var between = k * rows.Sum(r => Squared(r - mean));
        var judges = n * columns.Sum(c => Squared(c - mean));
        var total = marks.Sum(row => row.Sum(m => Squared(m!.Value - mean)));
        var (bms, jms, ems) = (between / (n - 1), judges / (k - 1), (total - between - judges) / ((n - 1) * (k - 1)));
        return (Of(bms + ((k - 1) * ems) + (k * (jms - ems) / n)), Of(bms + ((jms - ems) / n)));

        AgreementFigure Of(double denominator) => bms <= Nothing || denominator <= Nothing
            ? AgreementFigure.Undefined(AgreementGap.NoVariance)
            : new AgreementFigure((bms - ems) / denominator);
    }

    private static AgreementGap? GapIn(IReadOnlyList<int?[]> marks, int n, int k) =>
        n == 0 || k < 2 ? AgreementGap.NoPair
        : marks.Any(row => row.Any(m => m is null)) ? AgreementGap.Incomplete
        : n == 1 ? AgreementGap.OneTarget
        : null;

    private static IEnumerable<(int First, int Second)> Pairs(int?[] row)
    {
        var given = row.OfType<int>().ToArray();
        return given.SelectMany((first, i) => given.Skip(i + 1).Select(second => (first, second)));
    }

    private static double Squared(double difference) => difference * difference;
}
