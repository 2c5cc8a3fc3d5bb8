namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// Classical item analysis. Sources: Crocker and Algina, Introduction to Classical and Modern Test Theory (1986), chapters 7 and 14;
/// Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951).
/// </summary>
public static class ItemAnalysis
{
    /// <summary>Below this number of people nothing is shown: single answers could be told apart.</summary>
    public const int FewestShown = 5;

    /// <summary>Below this number of people a correlation says nothing.</summary>
    public const int FewestForCorrelation = 10;

    /// <summary>Discrimination: the correlation of an item with the rest of the test, which leaves the item itself out. Null for too few people, or when one of the two never varies.</summary>
    /// <param name="item">Each person's score on the item.</param>
    /// <param name="rest">The same persons' scores on everything else.</param>
    public static double? ItemRest(IReadOnlyList<double> item, IReadOnlyList<double> rest) =>
        item.Count < FewestForCorrelation ? null : Correlation(item, rest);

    /// <summary>
    /// Cronbach's alpha: k ÷ (k − 1) × (1 − sum of item variances ÷ variance of totals). With items of 0 and 1 it is Kuder and Richardson's formula 20.
    /// Null for fewer than two items, too few people, or equal totals.
    /// </summary>
    /// <param name="people">Each person's scores, item by item, in the same order.</param>
    public static double? Alpha(IReadOnlyList<IReadOnlyList<double>> people)
    {
        if (people.Count < FewestForCorrelation || people[0].Count < 2)
        {
            return null;
        }

        var k = people[0].Count;
        var total = Variance([.. people.Select(p => p.Sum())]);
        return total < 1e-12 ? null : k / (k - 1d) * (1 - (Enumerable.Range(0, k).Sum(i => Variance([.. people.Select(p => p[i])])) / total));
    }

    /// <summary>Pearson's; null when one side never varies.</summary>
    public static double? Correlation(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        var (x, y) = (xs.Average(), ys.Average());
        var together = xs.Zip(ys, (a, b) => (a - x) * (b - y)).Sum();
        var apart = Math.Sqrt(xs.Sum(a => (a - x) * (a - x)) * ys.Sum(b => (b - y) * (b - y)));
        return apart < 1e-12 ? null : together / apart;
    }

    /// <summary>Of the people themselves (divided by n); alpha is the same with n − 1 throughout.</summary>
    public static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / values.Count;
    }
}
