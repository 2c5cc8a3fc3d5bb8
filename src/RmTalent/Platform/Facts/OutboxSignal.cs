namespace RmTalent.Platform.Facts;

/// <summary>Wakes the outbox workers of this process after a save that left them work; work of other nodes they find by polling.</summary>
public sealed class OutboxSignal
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private volatile bool _pending;
    private volatile TaskCompletionSource _woken = New();

    /// <summary>Rows for a worker were added to a context that is not saved yet.</summary>
    public void Pending() => _pending = true;

    /// <summary>A context was saved, perhaps inside a transaction that is still open: workers look again soon after they wake.</summary>
    public void Saved()
    {
        if (_pending)
        {
            _pending = false;
            Interlocked.Exchange(ref _woken, New()).TrySetResult();
        }
    }

    /// <summary>Runs the work whenever there may be some, until stopped.</summary>
    /// <param name="workAsync">Does what is due; true when it found something.</param>
    /// <param name="stop">Ends the loop.</param>
    public async Task LoopAsync(Func<Task<bool>> workAsync, CancellationToken stop)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        while (!stop.IsCancellationRequested)
        {
            var woken = _woken.Task;
            if (await workAsync())
            {
                pause = TimeSpan.FromMilliseconds(100);
                continue;
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var waited = Task.Delay(pause, waiting.Token);
            pause = await Task.WhenAny(woken, waited) == woken ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, Longest.Ticks));
            await waiting.CancelAsync();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>When to try again what failed: after half a minute, then four times as long, at most six hours.</summary>
public static class Backoff
{
    public static TimeSpan After(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(4, attempts - 1), TimeSpan.FromHours(6).TotalSeconds));
}

/// <summary>How long a claimed row belongs to the node that claimed it (<c>Outbox:LeaseSeconds</c>, two minutes unless told). Nothing in the outbox may take longer.</summary>
public sealed record OutboxLease(TimeSpan Time)
{
    public static OutboxLease From(IConfiguration configuration) => new(TimeSpan.FromSeconds(configuration.GetValue("Outbox:LeaseSeconds", 120)));
}
