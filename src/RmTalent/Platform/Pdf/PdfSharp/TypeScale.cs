namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Sizes, distances and margins of each style of document, in points.</summary>
sealed class TypeScale(DocumentStyle style, Palette palette)
{
    const double Millimetre = 72 / 25.4;

    public static double Points(double millimetres) => millimetres * Millimetre;

    bool IsCertificate => style == DocumentStyle.Certificate;

    public TextAlign Align => IsCertificate ? TextAlign.Centre : TextAlign.Start;
    public double SideMargin => Points(style switch { DocumentStyle.Certificate => 34, DocumentStyle.Letter => 25, _ => 20 });
    public double TopMargin => Points(IsCertificate ? 24 : 20);
    public double BottomMargin => Points(IsCertificate ? 22 : 24);

    public TextStyle Body => style switch
    {
        DocumentStyle.Certificate => new(palette.Ink, 14, 21),
        DocumentStyle.Letter => new(palette.Ink, 10.5, 15),
        _ => new(palette.Ink, 10, 14),
    };

    public TextStyle Cell => new(palette.Ink, 9.5, 13);
    public TextStyle CellHead => new(palette.Accent, 9, 12.5, Bold: true);
    public TextStyle Small => IsCertificate ? new(palette.Muted, 10, 14) : new(palette.Muted, 8.5, 12);
    public TextStyle Kicker => new(palette.Ornament, IsCertificate ? 13 : 9, IsCertificate ? 22 : 14, Bold: true);
    public TextStyle TitleText => new(palette.Accent, IsCertificate ? 48 : 25, IsCertificate ? 58 : 31, Family: FontFaces.Serif);
    public TextStyle Script => new(palette.Ink, IsCertificate ? 19 : 15, IsCertificate ? 24 : 19, Italic: true, Family: FontFaces.Serif);

    public TextStyle HeadingText(int level) => level switch
    {
        1 => new(palette.Accent, 14.5, 19, Bold: true),
        2 => new(palette.Ink, 11.5, 15.5, Bold: true),
        _ => new(palette.Muted, 10, 14, Bold: true),
    };

    public TextStyle ParagraphText(ParagraphStyle paragraph) => paragraph switch
    {
        ParagraphStyle.Lead => Body with { Size = Body.Size + 1.5, Leading = Body.Leading + 2.5 },
        ParagraphStyle.Muted => Small,
        ParagraphStyle.Display => new(palette.Ink, 38, 50, Italic: true, Family: FontFaces.Serif),
        _ => Body,
    };

    /// <summary>Blank before a block; the larger of two neighbours' wishes counts.</summary>
    public double Before(Block block) => block switch
    {
        Heading { Level: 1 } => 20,
        Heading => 14,
        Table or Callout or Columns or Signatures => 12,
        Paragraph { Style: ParagraphStyle.Display } => 8,
        RatingBar => 7,
        Rule => 10,
        Spacer => 0,
        _ => Body.Leading * 0.5,
    };

    public double After(Block block) => block switch
    {
        Title => IsCertificate ? 16 : 14,
        Heading { Level: 1 } => 7,
        Heading => 4,
        Table or Callout or Columns => 12,
        Paragraph { Style: ParagraphStyle.Display } => 8,
        Rule => 10,
        Spacer => 0,
        _ => Body.Leading * 0.5,
    };
}
