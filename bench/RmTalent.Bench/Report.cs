using System.Globalization;
using RmTalent.Bench.Bare;

namespace RmTalent.Bench;

/// <summary>Markdown to the console and to a file.</summary>
internal sealed class Report(string file)
{
    public void Head()
    {
        File.Delete(file);
        var cpu = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        Say($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores ({cpu}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}, load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the start.");
    }

    public void Say(FormattableString text) => Write(FormattableString.Invariant(text) + "\n");

    public void Pages(string title, IReadOnlyList<Line> lines, TimeSpan cold, double idle, double loaded)
    {
        var razor = lines.Single(l => l.Name == BarePages.Static.Name).PerSecond;
        var stored = lines.Single(l => l.Name == BarePages.Stored.Name).PerSecond;
        Table(new(title, ["page", "p50 at 1", "p50 / p99 at 16", "requests/s at 16", "of the bare page", "CPU per request", "allocated"],
            [.. lines.Select(l => (IReadOnlyList<string>)
            [
                l.Name, F($"{l.Alone:0.00} ms"), F($"{l.Median:0.0} / {l.Late:0.0} ms"), F($"{l.PerSecond:N0}"),
                l.AllocatedKilobytes is null ? "" : F($"{l.PerSecond / (l.IsPublic ? razor : stored) * 100:0} %"), F($"{l.CpuMilliseconds:0.00} ms"), l.AllocatedKilobytes is { } kilobytes ? F($"{kilobytes:0} KiB") : "–",
            ])]));
        Say($"Start of the process to its first page: {cold.TotalSeconds:0.00} s. Resident: {idle:0} MiB idle, {loaded:0} MiB after the load. Load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.");
    }

    public void Table(Table table)
    {
        Write($"### {table.Title}\n\n| {string.Join(" | ", table.Heads)} |\n|{string.Concat(Enumerable.Repeat("---|", table.Heads.Count))}\n"
            + string.Concat(table.Rows.Select(r => $"| {string.Join(" | ", r)} |\n")));
    }

    public static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Write(string text)
    {
        Console.WriteLine(text);
        File.AppendAllText(file, text + "\n");
    }
}

internal sealed record Table(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
