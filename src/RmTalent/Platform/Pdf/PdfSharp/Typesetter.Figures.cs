using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

sealed partial class Typesetter
{
    List<Strip> RatingBar(RatingBar rating, double width, Tag? parent)
    {
        const double valueWidth = 44;
        var tag = new Tag("P", parent);
        var labelWidth = width * 0.42;
        var barWidth = width - labelWidth - valueWidth - 16;
        var value = RatingText.Of(rating, culture);
        List<Strip> strips =
        [
            new PanesStrip(
                [
                    new(0, Lines(rating.Label, scale.Body, labelWidth, TextAlign.Start, tag)),
                    new(labelWidth + 8, [new OrnamentStrip(8, (g, x, y) => Segments(g, rating, x, y, barWidth))]),
                    new(width - valueWidth, Lines(value, scale.Body with { Bold = true, Brush = rating.Value is null ? palette.Muted : palette.Accent }, valueWidth, TextAlign.End, tag)),
                ],
                align: PaneAlign.Middle),
        ];
        if (rating.Note is { } note)
        {
            strips[0].KeepWithNext = true;
            strips.AddRange(Lines(note, scale.Small, width, TextAlign.Start, tag));
        }

        return KeptTogether(strips);
    }

    void Segments(XGraphics g, RatingBar rating, double x, double y, double width)
    {
        const double gap = 3;
        var count = rating.Of is > 0 and <= 10 ? rating.Of : 1;
        var filled = (double)(rating.Value ?? 0) / Math.Max(1, rating.Of) * count;
        var each = (width - gap * (count - 1)) / count;
        for (var i = 0; i < count; i++)
        {
            var left = x + i * (each + gap);
            g.DrawRectangle(palette.Line, left, y, each, 8);
            var part = Math.Clamp(filled - i, 0, 1);
            if (part > 0) g.DrawRectangle(palette.Accent, left, y, each * part, 8);
        }
    }

    PanesStrip Signatures(Signatures signatures, double width, Tag? parent)
    {
        const double gutter = 26;
        var count = Math.Max(1, signatures.Lines.Count);
        var each = (width - gutter * (count - 1)) / count;
        return new(
            [
                .. signatures.Lines.Select((line, n) => new StripPane(n * (each + gutter), Signature(line, each, new Tag("P", parent)))),
            ],
            padTop: 6, align: PaneAlign.Bottom);
    }

    List<Strip> Signature(Signature line, double width, Tag tag)
    {
        var signed = line.SignedOn is not null;
        List<Strip> strips = line.Picture is { } picture ? [SignedStrip(picture, width)]
            : signed && line.Name is not null ? [.. Lines(line.Name, scale.Script, width, scale.Align, null)]
            : [new BlankStrip(scale.Script.Leading * 1.6)];
        strips.Add(new OrnamentStrip(5, (g, x, y) => g.DrawLine(new XPen(palette.Ink.Color, 0.6), x, y + 1, x + width, y + 1)));
        strips.AddRange(Lines(line.Name ?? line.Role, scale.Small with { Brush = palette.Ink, Bold = true }, width, scale.Align, tag));
        var below = string.Join(" · ", new[] { line.Name is null ? null : line.Role, line.SignedOn }.OfType<string>());
        if (below.Length > 0) strips.AddRange(Lines(below, scale.Small, width, scale.Align, tag));
        return strips;
    }

    /// <summary>As high as the name in script would be, and no wider than the line.</summary>
    OrnamentStrip SignedStrip(byte[] bytes, double width)
    {
        var picture = XImage.FromStream(new MemoryStream(bytes, writable: false));
        var height = Math.Min(scale.Script.Leading * 1.6, width * picture.PixelHeight / picture.PixelWidth);
        var drawn = height * picture.PixelWidth / picture.PixelHeight;
        return new(height, (g, x, y) => g.DrawImage(picture, x + Indent(scale.Align, width, drawn), y, drawn, height));
    }

    List<Strip> QrCode(QrCode code, double width, Tag? parent)
    {
        var size = TypeScale.Points(code.Size);
        var align = code.Align ?? scale.Align;
        var modules = QrModules.Of(code.Payload);
        List<Strip> strips =
        [
            new FigureStrip(size, size, Indent(align, width, size), code.Alt, parent, (g, x, y) =>
            {
                var module = size / modules.Side;
                var path = new XGraphicsPath { FillMode = XFillMode.Winding };
                foreach (var (column, row, length) in modules.Runs)
                    path.AddRectangle(x + column * module, y + row * module, length * module, module * 1.02);
                g.DrawRectangle(XBrushes.White, x, y, size, size);
                g.DrawPath(XBrushes.Black, path);
            }),
        ];
        if (code.Caption is { } caption)
            strips.AddRange(Lines(caption, scale.Small with { Size = 7.5, Leading = 10 }, width, align, new Tag("P", parent)));
        return KeptTogether(strips);
    }

    FigureStrip Image(Image image, double width, Tag? parent)
    {
        var picture = XImage.FromStream(new MemoryStream(image.Bytes, writable: false));
        var drawn = Math.Min(width, TypeScale.Points(image.Width));
        var height = drawn * picture.PixelHeight / picture.PixelWidth;
        return new(drawn, height, Indent(image.Align ?? scale.Align, width, drawn), image.Alt, parent, (g, x, y) => g.DrawImage(picture, x, y, drawn, height));
    }

    FigureStrip Seal(Seal seal, double width, Tag? parent)
    {
        var size = TypeScale.Points(seal.Size);
        return new(size, size, Indent(seal.Align ?? scale.Align, width, size), $"{seal.Issuer}, {seal.Centre}", parent,
            (g, x, y) => SealDrawing.Draw(g, palette, seal, x + size / 2, y + size / 2, size / 2));
    }

    static double Indent(TextAlign align, double width, double size) => align switch
    {
        TextAlign.Centre => (width - size) / 2,
        TextAlign.End => width - size,
        _ => 0,
    };
}
