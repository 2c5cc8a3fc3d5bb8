using System.Text;

namespace RmTalent.Platform.Web;

/// <summary>Reads a table as <see cref="CsvResult"/> writes it and spreadsheets save it (RFC 4180): semicolon, comma or tab, quoted cells over several lines. The mark that keeps a spreadsheet from running a cell is taken off.</summary>
public static class CsvText
{
    private const string Formula = "=+-@\t\r";

    /// <param name="Line">Where the row begins, from 1.</param>
    /// <param name="Cells">As they were before they were quoted.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells);

    public static IReadOnlyList<Row> Read(string text)
    {
        var source = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var head = source.AsSpan(0, source.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : source.Length);
        var separator = new[] { ';', ',', '\t' }.Zip([head.Count(';'), head.Count(','), head.Count('\t')]).MaxBy(s => s.Second).First;
        var (rows, cells, cell, line, begins) = (new List<Row>(), new List<string>(), new StringBuilder(), 1, 1);
        var isQuoted = false;
        for (var i = 0; i <= source.Length; i++)
        {
            var c = i < source.Length ? source[i] : '\n';
            if (isQuoted && i < source.Length)
            {
                var isEscape = c == '"' && i + 1 < source.Length && source[i + 1] == '"';
                isQuoted = c != '"' || isEscape;
                line += c == '\n' ? 1 : 0;
                i += isEscape ? 1 : 0;
                _ = isQuoted ? cell.Append(c) : cell;
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(Bare(cell.ToString()));
                cell.Clear();
                if (c == '\n')
                {
                    if (cells.Exists(x => x.Length > 0))
                    {
                        rows.Add(new(begins, cells));
                    }

                    (cells, begins) = ([], ++line);
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }

    private static string Bare(string cell) => cell.StartsWith('\'') && cell.AsSpan().TrimStart('\'') is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal) ? cell[1..] : cell;
}
