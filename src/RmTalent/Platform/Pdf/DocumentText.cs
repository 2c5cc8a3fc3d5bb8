using System.Globalization;
using System.Text;

namespace RmTalent.Platform.Pdf;

/// <summary>The tree as plain text, one line per thing: for snapshot tests that are reviewed like code.</summary>
public static class DocumentText
{
    public static string Of(Document document)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"document: {document.Title} [{document.Language}] {document.Style} {document.Page.Width}×{document.Page.Height} mm\n");
        if (document.Header is { } header) text.Append(CultureInfo.InvariantCulture, $"header: {header.Text}{Suffix(header.Aside)}\n");
        if (document.Footer is { } footer) text.Append(CultureInfo.InvariantCulture, $"footer: {footer.Text}{Suffix(footer.Pages)}\n");
        foreach (var file in document.Attachments) text.Append(CultureInfo.InvariantCulture, $"attached: {file.FileName} ({file.MediaType}) {file.Description}\n");
        foreach (var block in document.Blocks)
            foreach (var line in Lines(block))
                text.Append(line).Append('\n');
        return text.ToString();
    }

    static IEnumerable<string> Lines(Block block) => block switch
    {
        Title t => [.. t.Kicker is { } kicker ? [$"kicker: {kicker}"] : (string[])[], $"# {t.Text}"],
        Heading h => [$"{new string('#', h.Level + 1)} {h.Text}"],
        Paragraph p => [$"{(p.Style == ParagraphStyle.Body ? "" : $"({p.Style}) ")}{Marked(p.Text)}"],
        BulletList l => l.Items.Select(i => $"- {Marked(i)}"),
        NumberedList l => l.Items.Select((i, n) => $"{n + 1}. {Marked(i)}"),
        Callout c => [$"! {c.Tone}{Suffix(c.Heading)} | {Marked(c.Text)}"],
        KeyValues k => k.Items.Select(i => $"{i.Key}: {Marked(i.Value)}"),
        Table t =>
        [
            .. t.Caption is { } caption ? [$"table: {caption}"] : (string[])[],
            $"| {string.Join(" | ", t.Columns.Select(c => c.Header))} |",
            .. t.Rows.Select(r => $"| {string.Join(" | ", r.Cells.Select(Marked))} |{(r.Strong ? " (strong)" : "")}"),
        ],
        RatingBar r => [$"rating: {r.Label} | {RatingText.Of(r, CultureInfo.InvariantCulture)}{Suffix(r.Note)}"],
        Signatures s => s.Lines.Select(l => $"sign: {l.Role}{Suffix(l.Name)}{Suffix(l.SignedOn)}"),
        QrCode q => [$"qr: {q.Payload} | {q.Alt}{Suffix(q.Caption)}"],
        Image i => [$"image: {i.Alt}"],
        Seal s => [$"seal: {s.Issuer} | {s.Centre}"],
        Spacer => [],
        Rule => ["---"],
        PageBreak => ["=== page ==="],
        Together t => t.Blocks.SelectMany(Lines),
        Columns c => c.Panes.SelectMany((p, n) => p.Blocks.SelectMany(Lines).Select(l => $"  [{n + 1}] {l}")),
        _ => throw new NotSupportedException($"{block.GetType().Name} has no text form."),
    };

    static string Marked(Prose prose) => string.Concat(prose.Runs.Select(r => r.Emphasis switch
    {
        Emphasis.Bold => $"**{r.Text}**",
        Emphasis.Italic => $"_{r.Text}_",
        Emphasis.Bold | Emphasis.Italic => $"**_{r.Text}_**",
        _ => r.Text,
    }));

    static string Suffix(string? text) => text is null ? "" : $" | {text}";
}
