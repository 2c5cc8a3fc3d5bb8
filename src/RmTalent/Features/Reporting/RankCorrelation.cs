namespace RmTalent.Features.Reporting;

/// <summary>A correlation, from -1 to 1.</summary>
public readonly record struct Correlation(double Value);

/// <summary>Spearman's rank correlation (C. Spearman, American Journal of Psychology 15, 1904): Pearson's of the ranks, where equal values share the mean of their ranks.</summary>
public static class RankCorrelation
{
    /// <returns>Null when one side is the same throughout, or there are fewer than two pairs.</returns>
    public static double? Of(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (x, y) = (Ranks([.. pairs.Select(p => p.X)]), Ranks([.. pairs.Select(p => p.Y)]));
        var mean = (pairs.Count + 1) / 2.0;
        var (covariance, ofX, ofY) = (0.0, 0.0, 0.0);
        for (var n = 0; n < pairs.Count; n++)
        {
            covariance += (x[n] - mean) * (y[n] - mean);
            ofX += (x[n] - mean) * (x[n] - mean);
            ofY += (y[n] - mean) * (y[n] - mean);
        }

        return ofX == 0 || ofY == 0 ? null : covariance / Math.Sqrt(ofX * ofY);
    }

    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        var place = 0;
        foreach (var same in Enumerable.Range(0, values.Length).GroupBy(n => values[n]).OrderBy(g => g.Key))
        {
            var (first, count) = (place + 1, same.Count());
            foreach (var n in same)
            {
                ranks[n] = (first + first + count - 1) / 2.0;
            }

            place += count;
        }

        return ranks;
    }
}
