using System.Globalization;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Reporting;

/// <summary>A part of a whole, shown in per cent; from 0 to 1 in a file.</summary>
public readonly record struct Share(double Value)
{
    public static object? Of(int part, int whole) => whole == 0 ? null : new Share(part / (double)whole);
}

/// <summary>One figure of a report in the reader's language: a chart, its table, and how it is counted.</summary>
/// <param name="Key">Its name in the address of the file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="How">How it is counted, in plain words.</param>
/// <param name="Columns">Headings of the table; the first column heads the rows.</param>
/// <param name="Rows">Cells: texts, whole numbers, days as double, probabilities as decimal, <see cref="Share"/>, <see cref="Correlation"/>; null where there is nothing to say.</param>
public sealed record Figure(string Key, string Title, string How, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>rows, bar or line.</summary>
    public string Chart { get; init; } = "rows";

    /// <summary>Address of the table as a file.</summary>
    public string? File { get; init; } = $"/reports/csv/{Key}";

    public IReadOnlyList<ChartPoint> Points { get; init; } = [];

    public static string Text(object? cell) => cell switch
    {
        null => "–",
        Share s => s.Value.ToString("P0", CultureInfo.CurrentCulture),
        Correlation c => c.Value.ToString("0.00", CultureInfo.CurrentCulture),
        int n => n.ToString("N0", CultureInfo.CurrentCulture),
        double d => d.ToString("0.#", CultureInfo.CurrentCulture),
        decimal p => p < 0.001m ? "< " + 0.001m.ToString(CultureInfo.CurrentCulture) : p.ToString("0.000", CultureInfo.CurrentCulture),
        _ => cell.ToString()!,
    };

    /// <summary>Numbers stay numbers in a file.</summary>
    public static object? InFile(object? cell) => cell switch { Share s => Math.Round(s.Value, 4), Correlation c => Math.Round(c.Value, 4), double d => Math.Round(d, 4), _ => cell };
}

/// <summary>Which page a figure stands on.</summary>
public enum ReportPage
{
    Funnel,
    Times,
    Panels,
}

/// <summary>Works out one figure for what the reader chose and may see.</summary>
public interface IFigure
{
    string Key { get; }

    ReportPage Page { get; }

    Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken);
}
