namespace RmTalent.Features.Reporting;

/// <summary>
/// Selection rates of groups from one stage to a later one, each against the highest. The four-fifths rule: a rate below 80 % of the highest is generally taken as evidence of adverse impact,
/// US Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D). An indicator, not a verdict.
/// </summary>
public static class AdverseImpact
{
    public const double FourFifths = 0.80;

    /// <param name="bases">How many of each group reached the first stage; null where that is hidden.</param>
    /// <param name="passed">How many of each group reached the later stage; null where that is hidden.</param>
    /// <param name="mayBeFew">Whether a hidden later count is hidden because it is below five: its rate then has an upper bound.</param>
    public static IReadOnlyList<GroupRate> Compare(IReadOnlyList<int?> bases, IReadOnlyList<int?> passed, IReadOnlyList<bool> mayBeFew)
    {
        var best = Enumerable.Range(0, bases.Count).Where(n => bases[n] is > 0 && passed[n] is not null).OrderByDescending(n => Rate(n)).ThenByDescending(n => bases[n]).Cast<int?>().FirstOrDefault();
        return [.. Enumerable.Range(0, bases.Count).Select(Of)];

        double Rate(int n) => passed[n]!.Value / (double)bases[n]!.Value;

        GroupRate Of(int n)
        {
            if (bases[n] is not { } size || size == 0)
            {
                return new GroupRate(null, null, null, null, null, false);
            }

            if (passed[n] is not { } through)
            {
                var most = mayBeFew[n] ? (double?)Math.Min(1, (Suppression.Least - 1) / (double)size) : null;
                var ratio = most is not null && best is { } top && Rate(top) > 0 ? most / Rate(top) : null;
                return new GroupRate(size, null, most, ratio is < 1 ? ratio : null, null, AtMost: most is not null);
            }

            var highest = best!.Value;
            return new GroupRate(size, through, Rate(n), Rate(highest) > 0 ? Rate(n) / Rate(highest) : null,
                n == highest ? null : FisherExact.TwoSided(through, size - through, passed[highest]!.Value, bases[highest]!.Value - passed[highest]!.Value), AtMost: false);
        }
    }
}

/// <summary>One group in one step. Null is hidden.</summary>
/// <param name="Size">Who reached the first stage.</param>
/// <param name="Passed">Who reached the later one.</param>
/// <param name="Rate">Selection rate.</param>
/// <param name="Ratio">To the highest rate.</param>
/// <param name="P">Fisher's exact test against the group with the highest rate, two-sided.</param>
/// <param name="AtMost">Rate and ratio are upper bounds, because fewer than five passed.</param>
public sealed record GroupRate(int? Size, int? Passed, double? Rate, double? Ratio, double? P, bool AtMost)
{
    public bool Flagged => Ratio < AdverseImpact.FourFifths;
}
