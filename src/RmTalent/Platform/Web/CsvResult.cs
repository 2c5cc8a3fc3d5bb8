using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace RmTalent.Platform.Web;

/// <summary>A table as a CSV download (RFC 4180), written row by row as it is read. Cells that a spreadsheet would run as a formula are made text.</summary>
/// <param name="name">File name without its ending.</param>
/// <param name="headings">In the reader's language.</param>
/// <param name="rows">One list of cells each; dates and instants are written in ISO 8601.</param>
public sealed class CsvResult(string name, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows) : IActionResult
{
    /// <summary>Spreadsheets of all three languages split at it where the comma is the decimal sign.</summary>
    private const char Separator = ';';

    private static readonly SearchValues<char> Quoted = SearchValues.Create([Separator, '"', '\r', '\n']);
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await text.WriteAsync(Line(headings));
        await foreach (var row in rows.WithCancellation(context.HttpContext.RequestAborted))
        {
            await text.WriteAsync(Line(row));
        }
    }

    internal static string Line(IEnumerable<object?> cells) => string.Join(Separator, cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        var text = value switch
        {
            DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
            DateOnly on => on.ToString("O", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
        if (value is string && text.AsSpan().TrimStart('\'') is [var first, ..] && Formula.Contains(first)) // marks of the text's own count too, so that CsvText takes off ours
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
