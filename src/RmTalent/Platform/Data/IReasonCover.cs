namespace RmTalent.Platform.Data;

/// <summary>Covers in the reasons of facts what readers may not know yet. A slice that hides something adds one.</summary>
public interface IReasonCover
{
    /// <returns>By fact, the reasons as they may be read; the others may be read as they stand.</returns>
    Task<IReadOnlyDictionary<long, string>> OfAsync(IReadOnlyCollection<FactRow> facts, CancellationToken cancellationToken);
}

/// <summary>Reasons as everybody may read them.</summary>
public sealed class Reasons(IEnumerable<IReasonCover> covers)
{
    /// <returns>Covered reasons by fact.</returns>
    public async Task<IReadOnlyDictionary<long, string>> CoveredAsync(IReadOnlyCollection<FactRow> facts, CancellationToken cancellationToken)
    {
        var given = facts.Where(f => f.Reason is { Length: > 0 }).ToList();
        var covered = new Dictionary<long, string>();
        foreach (var cover in given.Count == 0 ? [] : covers)
        {
            foreach (var (fact, reason) in await cover.OfAsync(given, cancellationToken))
            {
                covered[fact] = reason;
            }
        }

        return covered;
    }
}
