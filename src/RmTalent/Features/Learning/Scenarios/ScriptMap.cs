using System.Globalization;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>The branches of a script as a drawing: boxes for nodes, lines for choices. The page shows the same as a list.</summary>
public sealed record ScriptMap(int Width, int Height, IReadOnlyList<MapBox> Boxes, IReadOnlyList<MapLine> Lines)
{
    private const int Margin = 14;
    private const int LettersPerLine = 23;
    private const int BackBend = 34;

    /// <param name="script">What is drawn.</param>
    /// <param name="url">Where the box of a node leads.</param>
    /// <param name="texts">For what stands in the boxes.</param>
    /// <param name="figure">What stands beside the number of a choice: how many took it, say.</param>
    public static ScriptMap Of(Script script, Func<Node, string> url, ITexts texts, Func<Choice, string?>? figure = null)
    {
        var layout = ScriptLayout.Of(script);
        var boxes = script.Nodes.Select(n => new MapBox(
            n, (int)layout[n.Id].X - ScriptLayout.BoxWidth / 2 + Margin, (int)layout[n.Id].Y + Margin, Wrapped(n.Name.ToString()),
            n.Ending is { } end ? texts.Of(end) : texts.Of(n.Mood), n.Id == script.StartId, url(n)));
        var hasBack = layout.Lines.Any(l => l.IsBack);
        return new(layout.Width + (2 * Margin) + (hasBack ? 2 * BackBend : 0), layout.Height + (2 * Margin), [.. boxes], [.. layout.Lines.Select(l => LineOf(l, figure))]);
    }

    private static MapLine LineOf(Line line, Func<Choice, string?>? figure)
    {
        var taken = line.From.Choices.Index().Where(c => c.Item.ToId == line.To.Id).ToList();
        var label = string.Join(", ", taken.Select(c => figure?.Invoke(c.Item) is { } count ? $"{c.Index + 1}: {count}" : $"{c.Index + 1}"));
        var worth = taken.Max(c => c.Item.Worth);
        var tone = worth > 0 ? Tone.Good : worth < 0 ? Tone.Bad : Tone.Neutral;
        var (from, to) = (line.Way[0], line.Way[^1]);
        if (line.IsBack)
        {
            var (right, top, bottom) = (Math.Max(from.X, to.X) + ScriptLayout.BoxWidth / 2.0 + Margin, to.Y + Margin + (ScriptLayout.BoxHeight / 2.0), from.Y + Margin + (ScriptLayout.BoxHeight / 2.0));
            var (start, end) = (from.X + (ScriptLayout.BoxWidth / 2.0) + Margin, to.X + (ScriptLayout.BoxWidth / 2.0) + Margin);
            return new(Invariant($"M {start:0} {bottom:0} C {right + (2 * BackBend):0} {bottom:0} {right + (2 * BackBend):0} {top:0} {end + 4:0} {top:0}"), label, (int)right + BackBend, (int)((top + bottom) / 2), tone, IsBack: true);
        }

        // Choices leave the box side by side, so that their numbers can be told apart.
        var (x, y) = (from.X + Margin + Leaving(line), from.Y + Margin + ScriptLayout.BoxHeight);
        var path = Invariant($"M {x:0} {y:0}");
        var (atX, atY) = (x, y);
        foreach (var (n, spot) in line.Way.Skip(1).Index())
        {
            var isLast = n == line.Way.Count - 2;
            var (nextX, nextY) = (spot.X + Margin, spot.Y + Margin - (isLast ? 4 : 0));
            path += Invariant($" C {atX:0} {atY + ((nextY - atY) / 2):0} {nextX:0} {atY + ((nextY - atY) / 2):0} {nextX:0} {nextY:0}");
            (atX, atY) = (nextX, nextY);
            if (!isLast)
            {
                atY += ScriptLayout.BoxHeight;
                path += Invariant($" L {atX:0} {atY:0}");
            }
        }

        return new(path, label, (int)x, (int)y + 15, tone, IsBack: false);
    }

    private static double Leaving(Line line)
    {
        var targets = line.From.Choices.Select(c => c.ToId).Where(id => id is not null).Distinct().ToList();
        var (at, step) = (targets.IndexOf(line.To.Id), Math.Min(44.0, (ScriptLayout.BoxWidth - 40.0) / Math.Max(1, targets.Count)));
        return (at - ((targets.Count - 1) / 2.0)) * step;
    }

    private static List<string> Wrapped(string name)
    {
        List<string> lines = [""];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length + 1 > LettersPerLine)
            {
                if (lines.Count == 2)
                {
                    lines[^1] += "…";
                    break;
                }

                lines.Add("");
            }

            lines[^1] += lines[^1].Length > 0 ? $" {word}" : word.Length > LettersPerLine ? word[..(LettersPerLine - 1)] + "…" : word;
        }

        return lines;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Node">What it stands for.</param>
/// <param name="X">Of its left side.</param>
/// <param name="Y">Of its top.</param>
/// <param name="Lines">Its name, cut to fit.</param>
/// <param name="Kind">The mood, or how it ends.</param>
/// <param name="IsStart">Whether the talk begins here.</param>
/// <param name="Url">Where it leads.</param>
public sealed record MapBox(Node Node, int X, int Y, IReadOnlyList<string> Lines, string Kind, bool IsStart, string Url)
{
    public string Css => (Node.Ending is { } end ? Tones.Of(end) : Tone.Neutral).Css;
}

/// <param name="Path">SVG path data.</param>
/// <param name="Label">Numbers of the choices.</param>
/// <param name="X">Middle of the label.</param>
/// <param name="Y">Middle of the label.</param>
/// <param name="Tone">What the best of its choices does.</param>
/// <param name="IsBack">It leads to where the talk has been.</param>
public sealed record MapLine(string Path, string Label, int X, int Y, Tone Tone, bool IsBack);
