using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace RmTalent.Platform.Pdf.QuestPdf;

/// <summary>Text styles and distances of each style of document, in points.</summary>
sealed class Styles(Document document)
{
    const string Sans = "Source Sans 3";

    /// <summary>The second is the name by which some readers of font files know the semibold face.</summary>
    static readonly string[] Serif = ["Playfair Display", "Playfair Display SemiBold"];

    readonly Theme theme = document.Theme;

    public bool IsCertificate => document.Style == DocumentStyle.Certificate;
    public TextAlign Align => IsCertificate ? TextAlign.Centre : TextAlign.Start;
    public float SideMargin => document.Style switch { DocumentStyle.Certificate => 34, DocumentStyle.Letter => 25, _ => 20 };
    public float Gap => IsCertificate ? 10 : 7;

    public TextStyle Body => Text(IsCertificate ? 14 : document.Style == DocumentStyle.Letter ? 10.5f : 10, theme.Ink);
    public TextStyle Cell => Text(9.5f, theme.Ink);
    public TextStyle CellHead => Text(9, theme.Accent).Bold();
    public TextStyle Small => Text(IsCertificate ? 10 : 8.5f, theme.Muted);
    public TextStyle Kicker => Text(IsCertificate ? 13 : 9, theme.Ornament).Bold();
    public TextStyle Title => Display(IsCertificate ? 48 : 25, theme.Accent);
    public TextStyle Letterhead => Display(17, theme.Accent);
    public TextStyle Script => Text(IsCertificate ? 19 : 15, theme.Ink).FontFamily(Serif).Italic();

    public TextStyle Heading(int level) => level switch
    {
        1 => Text(14.5f, theme.Accent).Bold(),
        2 => Text(11.5f, theme.Ink).Bold(),
        _ => Text(10, theme.Muted).Bold(),
    };

    public TextStyle Paragraph(ParagraphStyle style) => style switch
    {
        ParagraphStyle.Lead => Text(IsCertificate ? 15.5f : 11.5f, theme.Ink),
        ParagraphStyle.Muted => Small,
        ParagraphStyle.Display => Text(38, theme.Ink).FontFamily(Serif).Italic(),
        _ => Body,
    };

    public string Tone(CalloutTone tone) => tone switch
    {
        CalloutTone.Success => "#2f7d4f",
        CalloutTone.Warning => "#b7791f",
        _ => theme.Accent,
    };

    static TextStyle Text(float size, string colour) => TextStyle.Default.FontFamily(Sans).FontSize(size).FontColor(colour).LineHeight(1.35f);

    static TextStyle Display(float size, string colour) => Text(size, colour).FontFamily(Serif).SemiBold().LineHeight(1.2f);
}
