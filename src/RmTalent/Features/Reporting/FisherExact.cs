namespace RmTalent.Features.Reporting;

/// <summary>
/// Fisher's exact test of a two by two table: how probable a table at least as uneven is when chance alone deals the same row and column sums.
/// R. A. Fisher, The Design of Experiments (1935), chapter II. Two-sided in the usual way: the sum of the probabilities of all tables that are not more probable than the observed one.
/// </summary>
public static class FisherExact
{
    /// <summary>Tables this close in probability count as equally probable; the logarithms are not exact to the last bit.</summary>
    private const double Tolerance = 1e-7;

    /// <param name="a">First group, passed.</param>
    /// <param name="b">First group, not passed.</param>
    /// <param name="c">Second group, passed.</param>
    /// <param name="d">Second group, not passed.</param>
    /// <returns>From 0 to 1.</returns>
    public static double TwoSided(int a, int b, int c, int d)
    {
        var (row, column, all) = (a + b, a + c, a + b + c + d);
        var logs = LogFactorials(all);
        double Probability(int x) => Math.Exp(
            logs[row] + logs[all - row] + logs[column] + logs[all - column] - logs[all]
            - logs[x] - logs[row - x] - logs[column - x] - logs[all - row - column + x]);
        var observed = Probability(a) * (1 + Tolerance);
        return Math.Min(1, Enumerable.Range(Math.Max(0, row + column - all), Math.Min(row, column) - Math.Max(0, row + column - all) + 1).Select(Probability).Where(p => p <= observed).Sum());
    }

    private static double[] LogFactorials(int most)
    {
        var logs = new double[most + 1];
        for (var n = 2; n <= most; n++)
        {
            logs[n] = logs[n - 1] + Math.Log(n);
        }

        return logs;
    }
}
