using System.Globalization;
using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Turns blocks into strips of a given width. One file per family of blocks.</summary>
sealed partial class Typesetter(Document document, Palette palette)
{
    readonly TypeScale scale = new(document.Style, palette);
    readonly LineBreaker breaker = new(palette);
    readonly CultureInfo culture = CultureInfo.GetCultureInfo(document.Language);

    public TypeScale Scale => scale;

    public List<Strip> Set(IReadOnlyList<Block> blocks, double width, Tag? parent = null)
    {
        var strips = new List<Strip>();
        var after = 0.0;
        foreach (var block in blocks)
        {
            var set = Set(block, width, parent);
            if (block is Signatures && strips.Count > 0) strips[^1].KeepWithNext = true;
            if (set.Count > 0) set[0].Before = Math.Max(set[0].Before, Math.Max(after, scale.Before(block)));
            after = scale.After(block);
            strips.AddRange(set);
        }

        return strips;
    }

    /// <summary>One line, for running heads and page numbers.</summary>
    public LineStrip Ornament(string text, double width, TextAlign align, TextStyle style) => Lines(text, style, width, align, null)[0];

    List<Strip> Set(Block block, double width, Tag? parent) => block switch
    {
        Title title => Title(title, width, parent),
        Heading heading => Heading(heading, width, parent),
        Paragraph p => [.. Paragraph(p.Text, scale.ParagraphText(p.Style), width, p.Align ?? scale.Align, new Tag("P", parent))],
        BulletList list => List(list.Items, _ => "•", width, parent),
        NumberedList list => List(list.Items, n => $"{n + 1}.", width, parent),
        Callout callout => Callout(callout, width, parent),
        KeyValues facts => KeyValues(facts, width, parent),
        Table table => Table(table, width, parent),
        RatingBar rating => RatingBar(rating, width, parent),
        Signatures signatures => [Signatures(signatures, width, parent)],
        QrCode code => QrCode(code, width, parent),
        Image image => [Image(image, width, parent)],
        Seal seal => [Seal(seal, width, parent)],
        Spacer spacer => [new BlankStrip(TypeScale.Points(spacer.Height))],
        Rule => [new OrnamentStrip(1, (g, x, y) => g.DrawLine(new XPen(palette.Line.Color, 0.75), x, y, x + width, y))],
        PageBreak => [new PageBreakStrip()],
        Together together => KeptTogether(Set(together.Blocks, width, parent)),
        Columns columns => [Columns(columns, width, parent)],
        _ => throw new NotSupportedException($"{block.GetType().Name} cannot be drawn."),
    };

    List<LineStrip> Lines(Prose text, TextStyle style, double width, TextAlign align, Tag? tag) =>
        [.. breaker.Break(text, style, width).Select(line => new LineStrip(line, style, width, align, tag))];

    /// <summary>Never leaves a single line of a paragraph alone on a page.</summary>
    List<LineStrip> Paragraph(Prose text, TextStyle style, double width, TextAlign align, Tag tag)
    {
        var lines = Lines(text, style, width, align, tag);
        if (lines.Count > 1)
        {
            lines[0].KeepWithNext = true;
            lines[^2].KeepWithNext = true;
        }

        return lines;
    }

    static List<Strip> KeptTogether(List<Strip> strips)
    {
        foreach (var strip in strips.SkipLast(1)) strip.KeepWithNext = true;
        return strips;
    }

    PanesStrip Columns(Columns columns, double width, Tag? parent)
    {
        const double gutter = 18;
        var shares = columns.Panes.Sum(p => p.Width);
        var free = width - gutter * (columns.Panes.Count - 1);
        var x = 0.0;
        var panes = new List<StripPane>();
        foreach (var pane in columns.Panes)
        {
            var paneWidth = free * pane.Width / shares;
            panes.Add(new(x, Set(pane.Blocks, paneWidth, new Tag("Div", parent))));
            x += paneWidth + gutter;
        }

        return new(panes, align: columns.Align);
    }
}
