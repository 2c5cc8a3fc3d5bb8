namespace RmTalent.Features.Reporting;

/// <summary>Which counts may be shown: those of five or more, and never so that a hidden one follows from the others.</summary>
public static class Suppression
{
    public const int Least = 5;

    /// <summary>
    /// A count is hidden when it is below five; when what is left of it after the vacancies that show theirs would be below five (subtracting one page from another);
    /// and, so that a single hidden count cannot be had from a total, when it is the smallest beside just one hidden other.
    /// </summary>
    /// <param name="vacancies">The counts of each vacancy, all in the same order of groups.</param>
    /// <returns>True for each group that may be shown in the sum.</returns>
    public static bool[] Visible(IReadOnlyList<int[]> vacancies)
    {
        var sums = Sums(vacancies);
        var alone = vacancies.Count > 1 ? vacancies.Select(v => Visible([v])).ToList() : [];
        var visible = sums.Select((sum, n) => sum >= Least && (Rest(n) is 0 or >= Least)).ToArray();
        if (visible.Count(v => !v) == 1)
        {
            var smallest = Enumerable.Range(0, sums.Length).Where(n => visible[n]).OrderBy(n => sums[n]).Cast<int?>().FirstOrDefault();
            if (smallest is { } second)
            {
                visible[second] = false;
            }
        }

        return visible;

        int Rest(int group) => alone.Select((shown, n) => shown[group] ? 0 : vacancies[n][group]).Sum();
    }

    public static int[] Sums(IReadOnlyList<int[]> vacancies) =>
        vacancies.Count == 0 ? [] : [.. Enumerable.Range(0, vacancies[0].Length).Select(n => vacancies.Sum(v => v[n]))];
}
