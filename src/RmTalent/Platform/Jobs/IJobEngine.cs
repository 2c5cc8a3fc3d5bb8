namespace RmTalent.Platform.Jobs;

/// <summary>What runs sweeps on their schedule. One schedule per sweep, whatever the number of nodes and restarts; runs of one sweep never overlap; a missed run happens once, late.</summary>
public interface IJobEngine
{
    string Name { get; }

    bool IsRunning { get; }

    /// <summary>When each scheduled sweep runs next, by name.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextRunsAsync(CancellationToken cancellationToken);

    /// <summary>Starts the sweep in the background, after its present run if there is one.</summary>
    Task RunNowAsync(string sweep, CancellationToken cancellationToken);
}
