using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace RmTalent.Platform.Pdf.QuestPdf;

sealed partial class Composer
{
    void Title(IContainer container, Title title) => container.PaddingBottom(6).Column(column =>
    {
        if (title.Kicker is { } kicker) Text(column.Item().SemanticParagraph(), kicker.ToUpper(culture), styles.Kicker, styles.Align);
        Text(column.Item().SemanticHeading1(), title.Text, styles.Title, styles.Align);
        if (styles.IsCertificate) column.Item().SemanticIgnore().AlignCenter().Width(160).PaddingTop(6).LineHorizontal(0.9f).LineColor(theme.Ornament);
    });

    /// <summary>The title is the document's first heading, so headings start at the second level.</summary>
    void Heading(IContainer container, Heading heading)
    {
        var padded = container.PaddingTop(heading.Level == 1 ? 12 : 6);
        var tagged = heading.Level switch { 1 => padded.SemanticHeading2(), 2 => padded.SemanticHeading3(), _ => padded.SemanticHeading4() };
        Text(tagged, heading.Text, styles.Heading(heading.Level), styles.Align);
    }

    void List(IContainer container, IReadOnlyList<Prose> items, Func<int, string> label) => container.SemanticList().Column(column =>
    {
        column.Spacing(3);
        for (var n = 0; n < items.Count; n++)
        {
            var (marker, item) = (label(n), items[n]);
            column.Item().SemanticListItem().Row(row =>
            {
                Text(row.ConstantItem(items.Count > 9 ? 22 : 16).SemanticListLabel(), marker, styles.Body.Bold().FontColor(theme.Accent), TextAlign.Start);
                Text(row.RelativeItem().SemanticListItemBody(), item, styles.Body, TextAlign.Start);
            });
        }
    });

    void Callout(IContainer container, Callout callout)
    {
        var tone = styles.Tone(callout.Tone);
        container.PaddingVertical(4).Background(theme.Tint).BorderLeft(3).BorderColor(tone).PaddingHorizontal(14).PaddingVertical(9).Column(column =>
        {
            if (callout.Heading is { } heading) Text(column.Item().SemanticParagraph(), heading, styles.Body.Bold().FontColor(tone), TextAlign.Start);
            Text(column.Item().SemanticParagraph(), callout.Text, styles.Body, TextAlign.Start);
        });
    }

    /// <summary>Each fact is one paragraph: its name, then its value.</summary>
    void KeyValues(IContainer container, KeyValues facts) => container.Column(column =>
    {
        for (var n = 0; n < facts.Items.Count; n++)
        {
            var fact = facts.Items[n];
            column.Item().BorderTop(n == 0 ? 0 : 0.4f).BorderColor(theme.Line).PaddingVertical(3).SemanticParagraph().Row(row =>
            {
                row.Spacing(12);
                Text(row.RelativeItem(2), fact.Key, styles.Body.FontColor(theme.Muted), TextAlign.Start);
                Text(row.RelativeItem(5), fact.Value, styles.Body, TextAlign.Start);
            });
        }
    });
}
