using System.Diagnostics;
using System.Globalization;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Platform.Jobs;

namespace RmTalent.Bench;

/// <summary>The reminder sweep over 100,000 assignments: with 1,000 due, and again when nothing is.</summary>
internal static class Reminders
{
    public static async Task<Table> MeasureAsync(Database database)
    {
        await using var site = Services.Of(database.ConnectionString);
        var runner = site.Services.GetRequiredService<SweepRunner>();
        await runner.RunAsync(nameof(SendTrainingDigests), default); // warms up what every sweep needs
        var (due, first) = await TimeAsync(runner);
        var (none, second) = await TimeAsync(runner);
        return due.Acted < Seed.DueReminders || due.Failed > 0
            ? throw new InvalidOperationException($"The sweep acted on {due.Acted} and failed on {due.Failed}: {due.Error}")
            : new(string.Create(CultureInfo.InvariantCulture, $"Reminder sweep, {database.Name}, {Seed.People * Seed.Requirements * Seed.Cycles:N0} assignments"), ["due", "time", "each"],
            [
                [Report.F($"{due.Acted:N0}"), Report.F($"{first.TotalSeconds:0.00} s"), Report.F($"{first.TotalMilliseconds / due.Acted:0.00} ms, a durable transaction each")],
                [Report.F($"{none.Acted:N0}"), Report.F($"{second.TotalMilliseconds:0.0} ms"), "–"],
            ]);
    }

    private static async Task<(JobRun Run, TimeSpan Took)> TimeAsync(SweepRunner runner)
    {
        var start = Stopwatch.GetTimestamp();
        var run = await runner.RunAsync(nameof(RemindOfTraining), default);
        return (run, Stopwatch.GetElapsedTime(start));
    }
}
