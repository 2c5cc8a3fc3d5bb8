namespace RmTalent.Platform.Jobs;

/// <summary>
/// A deadline job: asks the database what is due as of an instant and lets each row act. Idempotent: running it twice, or late, changes nothing more.
/// Its cost grows with what is due, so an index serves its query, and a run is capped.
/// </summary>
public interface ISweep
{
    /// <summary>What it does, for administrators: an English key.</summary>
    static abstract string Title { get; }

    /// <summary>When it runs, in the organisation's zone.</summary>
    static abstract Cron Cron { get; }

    Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken);
}

/// <param name="Acted">Rows that acted.</param>
/// <param name="Failed">Rows that threw and were skipped; they come up again next time.</param>
/// <param name="Error">What the first failed row said.</param>
public sealed record SweepResult(int Acted, int Failed = 0, string? Error = null)
{
    public static SweepResult operator +(SweepResult left, SweepResult right) =>
        new(left.Acted + right.Acted, left.Failed + right.Failed, left.Error ?? right.Error);
}
