namespace RmTalent.Features.Applications.Applying;

/// <summary>A job, and how many whole months without one lie between it and the later one. Told neutrally, when they are more than three.</summary>
public sealed record WorkEntry(WorkSpell Spell, int GapMonths);

public static class WorkHistory
{
    private const int WorthTelling = 3;

    /// <summary>Newest first.</summary>
    public static IEnumerable<WorkEntry> Of(IEnumerable<WorkSpell> work)
    {
        DateOnly? laterFrom = null;
        foreach (var spell in work.OrderByDescending(w => w.From))
        {
            var gap = laterFrom is { } from && spell.To is { } to ? ((from.Year - to.Year) * 12) + from.Month - to.Month - 1 : 0;
            yield return new WorkEntry(spell, gap > WorthTelling ? gap : 0);
            laterFrom = laterFrom is null || spell.From < laterFrom ? spell.From : laterFrom;
        }
    }
}
