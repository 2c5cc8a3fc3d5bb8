using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

sealed partial class Typesetter
{
    List<Strip> Title(Title title, double width, Tag? parent)
    {
        var strips = new List<Strip>();
        if (title.Kicker is { } kicker)
            strips.AddRange(Lines(kicker.ToUpper(culture), scale.Kicker, width, scale.Align, new Tag("P", parent)));
        strips.AddRange(Lines(title.Text, scale.TitleText, width, scale.Align, new Tag("H1", parent)));
        if (scale.Align == TextAlign.Centre) strips.Add(new OrnamentStrip(10, (g, x, y) => Flourish(g, x + width / 2, y + 6)));
        foreach (var strip in strips) strip.KeepWithNext = true;
        return strips;
    }

    /// <summary>A fine line with a diamond in the middle, under the title of a certificate.</summary>
    void Flourish(XGraphics g, double x, double y)
    {
        const double half = 80;
        var pen = new XPen(palette.Ornament.Color, 0.9);
        g.DrawLine(pen, x - half, y, x - 9, y);
        g.DrawLine(pen, x + 9, y, x + half, y);
        g.DrawPolygon(palette.Ornament, [new(x, y - 4.5), new(x + 4.5, y), new(x, y + 4.5), new(x - 4.5, y)], XFillMode.Winding);
    }

    /// <summary>The title is the document's H1, so headings start at H2.</summary>
    List<Strip> Heading(Heading heading, double width, Tag? parent)
    {
        var tag = new Tag($"H{Math.Clamp(heading.Level, 1, 3) + 1}", parent);
        List<Strip> strips = [.. Lines(heading.Text, scale.HeadingText(heading.Level), width, scale.Align, tag)];
        foreach (var strip in strips) strip.KeepWithNext = true;
        return strips;
    }

    List<Strip> List(IReadOnlyList<Prose> items, Func<int, string> label, double width, Tag? parent)
    {
        var indent = items.Count > 9 ? 22 : 16;
        var list = new Tag("L", parent);
        return
        [
            .. items.Select((item, n) =>
            {
                var entry = list.Child("LI");
                var marker = Lines(label(n), scale.Body with { Brush = palette.Accent, Bold = true }, indent, TextAlign.Start, entry.Child("Lbl"));
                var body = Lines(item, scale.Body, width - indent, TextAlign.Start, entry.Child("LBody"));
                return new PanesStrip([new(0, marker), new(indent, body)]) { Before = n == 0 ? 0 : scale.Body.Leading * 0.2 };
            }),
        ];
    }

    List<Strip> Callout(Callout callout, double width, Tag? parent)
    {
        const double bar = 3;
        const double pad = 12;
        var tone = palette.Tone(callout.Tone);
        var box = new Tag("Div", parent);
        var inside = new List<Strip>();
        var textWidth = width - bar - pad * 2;
        if (callout.Heading is { } heading)
            inside.AddRange(Lines(heading, scale.Body with { Bold = true, Brush = tone }, textWidth, TextAlign.Start, box.Child("P")));
        inside.AddRange(Lines(callout.Text, scale.Body, textWidth, TextAlign.Start, box.Child("P")));
        return
        [
            new PanesStrip([new(bar + pad, inside)], padTop: 9, padBottom: 9)
            {
                Behind = (g, x, y, height) =>
                {
                    g.DrawRectangle(palette.Tint, x, y, width, height);
                    g.DrawRectangle(tone, x, y, bar, height);
                },
            },
        ];
    }

    /// <summary>Each fact is one paragraph: its name, then its value.</summary>
    List<Strip> KeyValues(KeyValues facts, double width, Tag? parent)
    {
        var key = scale.Body with { Brush = palette.Muted };
        var longest = facts.Items.Select(f => breaker.Width(f.Key, key)).DefaultIfEmpty().Max();
        var keyWidth = Math.Min(longest + 18, width * 0.4);
        return
        [
            .. facts.Items.Select((fact, n) =>
            {
                var tag = new Tag("P", parent);
                return new PanesStrip(
                    [
                        new(0, Lines(fact.Key, key, keyWidth - 10, TextAlign.Start, tag)),
                        new(keyWidth, Lines(fact.Value, scale.Body, width - keyWidth, TextAlign.Start, tag)),
                    ],
                    padTop: 3, padBottom: 3)
                {
                    Behind = n == 0 ? null : (g, x, y, _) => g.DrawLine(new XPen(palette.Line.Color, 0.4), x, y, x + width, y),
                };
            }),
        ];
    }
}
