using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>The theme's colours as brushes, and the fonts that one document uses.</summary>
sealed class Palette(Theme theme)
{
    /// <summary>Every letter keeps its Unicode meaning, so that any text can be searched and copied.</summary>
    static readonly XPdfFontOptions Options = new(PdfFontEncoding.Unicode);

    readonly Dictionary<(string Family, double Size, XFontStyleEx Style), XFont> fonts = [];

    public XSolidBrush Ink { get; } = new(Colour(theme.Ink));
    public XSolidBrush Muted { get; } = new(Colour(theme.Muted));
    public XSolidBrush Accent { get; } = new(Colour(theme.Accent));
    public XSolidBrush Ornament { get; } = new(Colour(theme.Ornament));
    public XSolidBrush Line { get; } = new(Colour(theme.Line));
    public XSolidBrush Tint { get; } = new(Colour(theme.Tint));

    public XSolidBrush Tone(CalloutTone tone) => tone switch
    {
        CalloutTone.Success => new(Colour("#2f7d4f")),
        CalloutTone.Warning => new(Colour("#b7791f")),
        _ => Accent,
    };

    public XFont Font(string family, double size, bool bold, bool italic)
    {
        var style = (bold ? XFontStyleEx.Bold : XFontStyleEx.Regular) | (italic ? XFontStyleEx.Italic : XFontStyleEx.Regular);
        if (!fonts.TryGetValue((family, size, style), out var font))
            fonts[(family, size, style)] = font = new XFont(family, size, style, Options);
        return font;
    }

    static XColor Colour(string hex) => XColor.FromArgb(unchecked((int)0xff000000) | int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

/// <summary>How words look: face, size and distance between baselines, in points.</summary>
readonly record struct TextStyle(XBrush Brush, double Size, double Leading, bool Bold = false, bool Italic = false, string Family = FontFaces.Sans);
