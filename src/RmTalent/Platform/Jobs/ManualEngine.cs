namespace RmTalent.Platform.Jobs;

/// <summary>Runs a sweep only when somebody asks: on nodes with <c>Jobs:Enabled=false</c>, and under test.</summary>
internal sealed class ManualEngine(SweepRunner runner) : IJobEngine
{
    public string Name => "Manual";

    public bool IsRunning => false;

    public Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextRunsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset?>>(new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal));

    public Task RunNowAsync(string sweep, CancellationToken cancellationToken) => runner.RunAsync(sweep, cancellationToken);
}
