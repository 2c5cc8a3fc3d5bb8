using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace RmTalent.Platform.Pdf.QuestPdf;

/// <summary>Turns blocks into QuestPDF elements. One file per family of blocks.</summary>
sealed partial class Composer(Document document, Styles styles)
{
    /// <summary>Room that a heading and the start of what follows must find on a page, in points.</summary>
    const float HeadingRoom = 90;

    readonly Theme theme = document.Theme;
    readonly CultureInfo culture = CultureInfo.GetCultureInfo(document.Language);

    public void Blocks(IContainer container, IReadOnlyList<Block> blocks) => container.Column(column =>
    {
        column.Spacing(styles.Gap);
        for (var n = 0; n < blocks.Count; n++)
        {
            var start = n;
            while (blocks[n] is Pdf.Heading or Pdf.Title && n + 1 < blocks.Count) n++;
            if (start == n)
            {
                One(column.Item(), blocks[n]);
                continue;
            }

            var section = blocks.Skip(start).Take(n - start + 1).ToList();
            column.Item().EnsureSpace(HeadingRoom).Column(inner =>
            {
                inner.Spacing(styles.Gap / 2);
                foreach (var block in section) One(inner.Item(), block);
            });
        }
    });

    void One(IContainer container, Block block)
    {
        switch (block)
        {
            case Title title: Title(container, title); break;
            case Heading heading: Heading(container, heading); break;
            case Paragraph p: Text(container.SemanticParagraph(), p.Text, styles.Paragraph(p.Style), p.Align ?? styles.Align); break;
            case BulletList list: List(container, list.Items, _ => "•"); break;
            case NumberedList list: List(container, list.Items, n => $"{n + 1}."); break;
            case Callout callout: Callout(container, callout); break;
            case KeyValues facts: KeyValues(container, facts); break;
            case Table table: Table(container, table); break;
            case RatingBar rating: RatingBar(container, rating); break;
            case Signatures signatures: Signatures(container, signatures); break;
            case QrCode code: QrCode(container, code); break;
            case Image image: Placed(container, image.Align).Width((float)image.Width, Unit.Millimetre).SemanticImage(image.Alt).Image(image.Bytes); break;
            case Seal seal: Square(container, seal.Align, seal.Size).SemanticImage($"{seal.Issuer}, {seal.Centre}").Svg(DocumentSvg.Seal(seal, theme)); break;
            case Spacer spacer: container.Height((float)spacer.Height, Unit.Millimetre); break;
            case Rule: container.SemanticIgnore().PaddingVertical(6).LineHorizontal(0.75f).LineColor(theme.Line); break;
            case PageBreak: container.PageBreak(); break;
            case Together together: Blocks(container.PreventPageBreak(), together.Blocks); break;
            case Columns columns: Columns(container, columns); break;
            default: throw new NotSupportedException($"{block.GetType().Name} cannot be drawn.");
        }
    }

    void Columns(IContainer container, Columns columns) => container.PaddingVertical(4).Row(row =>
    {
        row.Spacing(18);
        foreach (var pane in columns.Panes)
        {
            var item = row.RelativeItem((float)pane.Width);
            Blocks(columns.Align switch { PaneAlign.Middle => item.AlignMiddle(), PaneAlign.Bottom => item.AlignBottom(), _ => item }, pane.Blocks);
        }
    });

    static void Text(IContainer container, Prose prose, TextStyle style, TextAlign align) => container.Text(text =>
    {
        text.DefaultTextStyle(style);
        if (align == TextAlign.Centre) text.AlignCenter();
        if (align == TextAlign.End) text.AlignRight();
        foreach (var run in prose.Runs)
        {
            var span = text.Span(run.Text);
            if (run.Emphasis.HasFlag(Emphasis.Bold)) span.Bold();
            if (run.Emphasis.HasFlag(Emphasis.Italic)) span.Italic();
        }
    });

    IContainer Placed(IContainer container, TextAlign? align) => (align ?? styles.Align) switch
    {
        TextAlign.Centre => container.AlignCenter(),
        TextAlign.End => container.AlignRight(),
        _ => container.AlignLeft(),
    };

    IContainer Square(IContainer container, TextAlign? align, double size) =>
        Placed(container, align).Width((float)size, Unit.Millimetre).Height((float)size, Unit.Millimetre);
}
