using System.Globalization;
using System.Net;
using System.Text;

namespace RmTalent.Platform.Pdf;

/// <summary>QR codes, seals and frames as SVG, for the preview and for engines that draw SVG. No scripts, no style attributes.</summary>
static class DocumentSvg
{
    const string Sans = "Source Sans 3, sans-serif";
    const string Serif = "Playfair Display, serif";

    public static string Qr(string payload, string alt, string cssClass = "")
    {
        var modules = QrModules.Of(payload);
        var path = new StringBuilder();
        foreach (var (x, y, length) in modules.Runs) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
        return Element(modules.Side, modules.Side, alt, cssClass,
            $"<rect width=\"{modules.Side}\" height=\"{modules.Side}\" fill=\"#fff\"/><path shape-rendering=\"crispEdges\" fill=\"#000\" d=\"{path}\"/>");
    }

    public static string Seal(Seal seal, Theme theme, string cssClass = "")
    {
        var letters = new StringBuilder();
        foreach (var (letter, turn) in SealDesign.Letters(seal.Issuer).Where(l => l.Letter != " "))
            letters.Append(CultureInfo.InvariantCulture,
                $"<text transform=\"rotate({turn:0.##} 100 100)\" x=\"100\" y=\"{Y(SealDesign.Lettering - SealDesign.LetterSize * 0.35)}\">{Encode(letter)}</text>");
        var rim = string.Join(' ', SealDesign.Rim().Select(p => string.Create(CultureInfo.InvariantCulture, $"{100 + p.X * 100:0.#},{100 + p.Y * 100:0.#}")));
        var size = Math.Min(42, 168.0 / Math.Max(4, seal.Centre.Length));
        return Element(200, 200, $"{seal.Issuer}, {seal.Centre}", cssClass,
            $"""<polygon fill="{theme.Ornament}" points="{rim}"/>"""
            + $"""<circle cx="100" cy="100" r="{N(SealDesign.Band * 100)}" fill="{theme.Accent}"/><circle cx="100" cy="100" r="{N(SealDesign.Disc * 100)}" fill="#fff"/>"""
            + $"""<circle cx="100" cy="100" r="{N(SealDesign.HairLine * 100)}" fill="none" stroke="{theme.Ornament}" stroke-width="1.4"/>"""
            + $"""<g aria-hidden="true" text-anchor="middle"><g fill="#fff" font-family="{Sans}" font-weight="700" font-size="{N(SealDesign.LetterSize * 100)}">{letters}</g>"""
            + $"""<text x="100" y="{N(100 + size * 0.35)}" fill="{theme.Accent}" font-family="{Serif}" font-weight="600" font-size="{N(size)}">{Encode(seal.Centre)}</text></g>""");
    }

    /// <summary>A certificate's frame on a page of this size in millimetres.</summary>
    public static string Frame(PageSize page, Theme theme)
    {
        var body = new StringBuilder();
        foreach (var (inset, colour, width) in new[] { (9.0, theme.Accent, 1.06), (11.2, theme.Ornament, 0.32), (12.4, theme.Ornament, 0.14) })
            body.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{inset}\" y=\"{inset}\" width=\"{page.Width - inset * 2}\" height=\"{page.Height - inset * 2}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"/>");
        foreach (var (x, y) in new[] { (11.2, 11.2), (page.Width - 11.2, 11.2), (11.2, page.Height - 11.2), (page.Width - 11.2, page.Height - 11.2) })
            foreach (var (r, colour) in new[] { (3.9, theme.Ornament), (2.6, "#ffffff"), (1.6, theme.Accent) })
                body.Append(CultureInfo.InvariantCulture, $"<polygon fill=\"{colour}\" points=\"{x},{y - r} {x + r},{y} {x},{y + r} {x - r},{y}\"/>");
        return Element(page.Width, page.Height, null, "", body.ToString());
    }

    static string Element(double width, double height, string? alt, string cssClass, string body) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\""
        + (cssClass.Length > 0 ? $" class=\"{cssClass}\"" : "")
        + (alt is null ? " aria-hidden=\"true\"" : $" role=\"img\" aria-label=\"{Encode(alt)}\"")
        + $">{body}</svg>";

    static string Y(double radius) => N(100 - radius * 100);

    static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
