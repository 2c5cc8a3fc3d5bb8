using System.Globalization;
using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>What every page has around its body: margins, running head, foot with page numbers, the frame of a certificate.</summary>
sealed class PageForm(Document document, Typesetter typesetter, Palette palette)
{
    const double HeaderHeight = 26;
    const double LetterheadHeight = 56;

    readonly TypeScale scale = typesetter.Scale;

    public double Width { get; } = TypeScale.Points(document.Page.Width);
    public double Height { get; } = TypeScale.Points(document.Page.Height);
    public double Left => scale.SideMargin;
    public double BodyWidth => Width - scale.SideMargin * 2;

    bool IsCertificate => document.Style == DocumentStyle.Certificate;

    public double BodyHeight(bool first) => Height - Top(first) - scale.BottomMargin;

    /// <summary>A certificate stands in the middle of its frame.</summary>
    public double BodyTop(bool first, IReadOnlyList<Placed> page) =>
        IsCertificate && page.Count > 0 ? Top(first) + Math.Max(0, BodyHeight(first) - page.Max(p => p.Y + p.Strip.Height)) / 2 : Top(first);

    public void DrawBackground(Canvas canvas, int page, int pages)
    {
        if (IsCertificate) canvas.Ornament(() => Frame(canvas.Graphics));
        if (document.Header is { } header)
        {
            if (document.Style == DocumentStyle.Letter && page == 1) Letterhead(canvas, header);
            else RunningHead(canvas, header);
        }

        if (document.Footer is { } footer) Foot(canvas, footer, page, pages);
    }

    double Top(bool first) => scale.TopMargin + document switch
    {
        { Header: null } or { Style: DocumentStyle.Certificate } => 0,
        { Style: DocumentStyle.Letter } when first => LetterheadHeight,
        _ => HeaderHeight,
    };

    void RunningHead(Canvas canvas, PageHeader header)
    {
        var y = scale.TopMargin - 12;
        typesetter.Ornament(header.Text, BodyWidth, scale.Align, scale.Small with { Bold = true, Brush = palette.Accent }).Draw(canvas, Left, y);
        if (header.Aside is { } aside) typesetter.Ornament(aside, BodyWidth, TextAlign.End, scale.Small).Draw(canvas, Left, y);
        if (!IsCertificate) canvas.Ornament(() => canvas.Graphics.DrawLine(new XPen(palette.Line.Color, 0.6), Left, y + 16, Left + BodyWidth, y + 16));
    }

    void Letterhead(Canvas canvas, PageHeader header)
    {
        var y = scale.TopMargin - 8;
        var textLeft = Left;
        if (header.Logo is { } logo)
        {
            var picture = XImage.FromStream(new MemoryStream(logo.Bytes, writable: false));
            var width = Math.Min(TypeScale.Points(logo.Width), 30.0 * picture.PixelWidth / picture.PixelHeight);
            canvas.Figure(null, logo.Alt, new XRect(Left, y, width, 30), () => canvas.Graphics.DrawImage(picture, Left, y, width, width * picture.PixelHeight / picture.PixelWidth));
            textLeft += width + 12;
        }

        var name = new TextStyle(palette.Accent, 17, 24, Family: FontFaces.Serif);
        typesetter.Ornament(header.Text, BodyWidth, TextAlign.Start, name).Draw(canvas, textLeft, y);
        if (header.Aside is { } aside) typesetter.Ornament(aside, BodyWidth, TextAlign.End, scale.Small).Draw(canvas, Left, y + 7);
        canvas.Ornament(() =>
        {
            canvas.Graphics.DrawLine(new XPen(palette.Accent.Color, 1.4), Left, y + 36, Left + 56, y + 36);
            canvas.Graphics.DrawLine(new XPen(palette.Line.Color, 0.6), Left + 56, y + 36, Left + BodyWidth, y + 36);
        });
    }

    void Foot(Canvas canvas, PageFooter footer, int page, int pages)
    {
        var y = Height - scale.BottomMargin + (IsCertificate ? 10 : 26);
        if (footer.Text is { } text) typesetter.Ornament(text, BodyWidth, scale.Align, scale.Small).Draw(canvas, Left, y);
        if (footer.Pages is { } format)
            typesetter.Ornament(string.Format(CultureInfo.InvariantCulture, format, page, pages), BodyWidth, TextAlign.End, scale.Small).Draw(canvas, Left, y);
    }

    void Frame(XGraphics g)
    {
        Box(TypeScale.Points(9), new XPen(palette.Accent.Color, 3));
        Box(TypeScale.Points(11.2), new XPen(palette.Ornament.Color, 0.9));
        Box(TypeScale.Points(12.4), new XPen(palette.Ornament.Color, 0.4));
        var inset = TypeScale.Points(11.2);
        foreach (var (x, y) in new[] { (inset, inset), (Width - inset, inset), (inset, Height - inset), (Width - inset, Height - inset) })
        {
            Diamond(x, y, 11, palette.Ornament);
            Diamond(x, y, 7.5, XBrushes.White);
            Diamond(x, y, 4.5, palette.Accent);
        }

        void Box(double margin, XPen pen) => g.DrawRectangle(pen, margin, margin, Width - margin * 2, Height - margin * 2);

        void Diamond(double x, double y, double r, XBrush brush) =>
            g.DrawPolygon(brush, [new XPoint(x, y - r), new XPoint(x + r, y), new XPoint(x, y + r), new XPoint(x - r, y)], XFillMode.Winding);
    }
}
