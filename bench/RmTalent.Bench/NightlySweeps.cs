using System.Diagnostics;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Jobs;

namespace RmTalent.Bench;

/// <summary>A night's sweeps over mandatory training: 10,000 due, with as many, ten and a hundred times as many stored. What they cost has to follow what is due.</summary>
internal static class NightlySweeps
{
    public static readonly IReadOnlyList<int> Stored = [10_000, 100_000, 1_000_000];

    public static async Task<IReadOnlyList<IReadOnlyList<string>>> MeasureAsync(Database database, int stored)
    {
        await using var site = Services.Of(database.ConnectionString);
        var runner = site.Services.GetRequiredService<SweepRunner>();
        await runner.RunAsync(nameof(ExpireTraining), default); // warms up what every sweep needs
        var (due, first) = await TimeAsync(runner);
        var (none, second) = await TimeAsync(runner);
        return due.Acted < Seed.DueTonight || due.Failed > 0
            ? throw new InvalidOperationException($"The sweep acted on {due.Acted} and failed on {due.Failed}: {due.Error}")
            : [[Report.F($"{stored:N0}"), Report.F($"{due.Acted:N0}"), Report.F($"{first.TotalSeconds:0.00} s"), Report.F($"{first.TotalMilliseconds / due.Acted:0.00} ms"), Report.F($"{second.TotalMilliseconds:0.0} ms ({none.Acted})")]];
    }

    private static async Task<(JobRun Run, TimeSpan Took)> TimeAsync(SweepRunner runner)
    {
        var start = Stopwatch.GetTimestamp();
        var run = await runner.RunAsync(nameof(MarkOverdueTraining), default);
        return (run, Stopwatch.GetElapsedTime(start));
    }
}
