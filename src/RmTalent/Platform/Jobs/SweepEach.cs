using RmTalent.Platform.Data;

namespace RmTalent.Platform.Jobs;

/// <summary>Lets each due row act and saves it by itself: a bad one is logged and skipped, and the run still reports it.</summary>
public sealed class SweepEach(AppDbContext db, ILogger<SweepEach> logger)
{
    /// <param name="due">Keys of the due rows, capped by the query that found them.</param>
    /// <param name="actAsync">Loads the row by its key and lets it act on the same context; saving is done for it.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public async Task<SweepResult> RunAsync<TKey>(IEnumerable<TKey> due, Func<TKey, Task> actAsync, CancellationToken cancellationToken)
    {
        var result = new SweepResult(0);
        foreach (var key in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            try
            {
                await actAsync(key);
                await db.SaveChangesAsync(cancellationToken);
                result += new SweepResult(1);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(error, "Row {Key} was skipped", key);
                result += new SweepResult(0, 1, error.Message);
            }
        }

        db.ChangeTracker.Clear();
        return result;
    }
}
