using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

static class SealDrawing
{
    public static void Draw(XGraphics g, Palette palette, Seal seal, double cx, double cy, double radius)
    {
        g.DrawPolygon(palette.Ornament, [.. SealDesign.Rim().Select(p => new XPoint(cx + p.X * radius, cy + p.Y * radius))], XFillMode.Winding);
        Disc(palette.Accent, SealDesign.Band);
        Disc(XBrushes.White, SealDesign.Disc);
        var hair = SealDesign.HairLine * radius;
        g.DrawEllipse(new XPen(palette.Ornament.Color, 0.8), cx - hair, cy - hair, hair * 2, hair * 2);

        var font = palette.Font(FontFaces.Sans, SealDesign.LetterSize * radius, bold: true, italic: false);
        foreach (var (letter, turn) in SealDesign.Letters(seal.Issuer))
        {
            if (letter == " ") continue;
            var state = g.Save();
            g.RotateAtTransform(turn, new XPoint(cx, cy));
            g.DrawString(letter, font, XBrushes.White, cx - g.MeasureString(letter, font).Width / 2, cy - SealDesign.Lettering * radius + font.Size * 0.35);
            g.Restore(state);
        }

        var size = Math.Min(0.42 * radius, 0.42 * radius * 4 / Math.Max(4, seal.Centre.Length));
        var centre = palette.Font(FontFaces.Serif, size, bold: false, italic: false);
        g.DrawString(seal.Centre, centre, palette.Accent, cx - g.MeasureString(seal.Centre, centre).Width / 2, cy + size * 0.35);

        void Disc(XBrush brush, double share) =>
            g.DrawEllipse(brush, cx - share * radius, cy - share * radius, share * radius * 2, share * radius * 2);
    }
}
