namespace RmTalent.Features.Reporting;

/// <summary>How often each length of time occurred, in hours. The database counts; this reads medians from the counts, so that no list of all cases is ever loaded.</summary>
public sealed class Histogram(IEnumerable<(int Hours, int Count)> bars)
{
    private readonly IReadOnlyList<(int Hours, int Count)> _bars = [.. bars.Where(b => b.Count > 0).OrderBy(b => b.Hours)];

    public int Count => _bars.Sum(b => b.Count);

    public static Histogram Of(IEnumerable<TimeSpan> times) => new(times.Select(t => ((int)Math.Max(0, t.TotalHours), 1)));

    /// <summary>
    /// The nearest-rank percentile, in days: the shortest time that at least this share of the cases did not exceed; null without cases.
    /// The middle of an even number of cases is the lower of the two. NIST/SEMATECH e-Handbook, 7.2.6.2 lists the method.
    /// </summary>
    public double? Days(double share)
    {
        var (wanted, seen) = (Math.Ceiling(share * Count), 0);
        foreach (var (hours, count) in _bars)
        {
            seen += count;
            if (seen >= wanted)
            {
                return hours / 24.0;
            }
        }

        return null;
    }
}
