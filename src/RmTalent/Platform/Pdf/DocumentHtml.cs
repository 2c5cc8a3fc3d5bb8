using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Html;

namespace RmTalent.Platform.Pdf;

/// <summary>The preview of a document on a page: the same tree as HTML that a screen reader walks, with class names and no inline style.</summary>
public sealed class DocumentHtml
{
    readonly Document document;
    readonly int titleLevel;
    readonly CultureInfo culture;

    DocumentHtml(Document document, int titleLevel)
    {
        this.document = document;
        this.titleLevel = titleLevel;
        culture = CultureInfo.GetCultureInfo(document.Language);
    }

    /// <param name="document">What to show.</param>
    /// <param name="titleLevel">The heading level of the document's title on the page that shows it.</param>
    public static IHtmlContent Render(Document document, int titleLevel = 2) => new HtmlString(new DocumentHtml(document, titleLevel).Article());

    string Article()
    {
        var style = document.Style.ToString().ToLowerInvariant();
        var header = document.Header is { } h ? Tag("p", "doc-header", $"<span>{Encode(h.Text)}</span>{(h.Aside is { } aside ? $"<span>{Encode(aside)}</span>" : "")}") : "";
        var footer = document.Footer?.Text is { } text ? Tag("p", "doc-footer", Encode(text)) : "";
        return $"<article class=\"doc doc-{style}\" lang=\"{Encode(document.Language)}\">{header}{All(document.Blocks)}{footer}</article>";
    }

    string All(IEnumerable<Block> blocks) => string.Concat(blocks.Select(Of));

    string Of(Block block) => block switch
    {
        Title t => (t.Kicker is { } kicker ? Tag("p", "doc-kicker", Encode(kicker)) : "") + Tag($"h{titleLevel}", "doc-title", Encode(t.Text)),
        Heading h => Tag($"h{Math.Min(6, titleLevel + Math.Clamp(h.Level, 1, 3))}", "doc-heading", Encode(h.Text)),
        Paragraph p => Tag("p", Classes($"doc-{p.Style.ToString().ToLowerInvariant()}", p.Align), Runs(p.Text)),
        BulletList l => Tag("ul", "doc-list", Items(l.Items)),
        NumberedList l => Tag("ol", "doc-list", Items(l.Items)),
        Callout c => Tag("div", $"doc-callout doc-callout-{c.Tone.ToString().ToLowerInvariant()}",
            (c.Heading is { } heading ? Tag("p", "doc-callout-heading", Encode(heading)) : "") + Tag("p", "", Runs(c.Text))),
        KeyValues k => Tag("dl", "doc-facts", string.Concat(k.Items.Select(i => $"<div><dt>{Encode(i.Key)}</dt><dd>{Runs(i.Value)}</dd></div>"))),
        Table t => Table(t),
        RatingBar r => Rating(r),
        Signatures s => Tag("div", "doc-signatures", string.Concat(s.Lines.Select(Signature))),
        QrCode q => Figure("doc-qr", q.Align, DocumentSvg.Qr(q.Payload, q.Alt), q.Caption),
        Image i => Figure("doc-image", i.Align, $"<img alt=\"{Encode(i.Alt)}\" src=\"{Data(i.Bytes)}\">", null),
        Seal s => Figure("doc-seal", s.Align, DocumentSvg.Seal(s, document.Theme), null),
        Spacer => Tag("div", "doc-spacer", ""),
        Rule => "<hr class=\"doc-rule\">",
        PageBreak => "<hr class=\"doc-page-break\">",
        Together t => All(t.Blocks),
        Columns c => Tag("div", $"doc-columns doc-columns-{c.Align.ToString().ToLowerInvariant()}", string.Concat(c.Panes.Select(p => Tag("div", "doc-pane", All(p.Blocks))))),
        _ => throw new NotSupportedException($"{block.GetType().Name} has no preview."),
    };

    static string Table(Table table)
    {
        var head = string.Concat(table.Columns.Select(c => $"<th scope=\"col\"{Align(c)}>{Encode(c.Header)}</th>"));
        var rows = string.Concat(table.Rows.Select(r =>
            $"<tr{(r.Strong ? " class=\"doc-strong\"" : "")}>{string.Concat(table.Columns.Select((c, n) => $"<td{Align(c)}>{(n < r.Cells.Count ? Runs(r.Cells[n]) : "")}</td>"))}</tr>"));
        var caption = table.Caption is { } text ? $"<caption>{Encode(text)}</caption>" : "";
        return $"<div class=\"doc-scroll\"><table class=\"doc-table\">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>";

        static string Align(Column column) => Classes("", column.Align) is { Length: > 0 } css ? $" class=\"{css}\"" : "";
    }

    string Rating(RatingBar rating)
    {
        var text = Encode(RatingText.Of(rating, culture));
        var meter = rating.Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"<meter min=\"0\" max=\"{rating.Of}\" value=\"{value}\" aria-hidden=\"true\"></meter>")
            : "";
        return Tag("div", "doc-rating", $"<span class=\"doc-rating-label\">{Encode(rating.Label)}</span>{meter}<span class=\"doc-rating-value\">{text}</span>"
            + (rating.Note is { } note ? Tag("p", "doc-muted", Encode(note)) : ""));
    }

    static string Signature(Signature line)
    {
        var signed = line.Picture is { } picture ? $"<img class=\"doc-signed\" alt=\"\" src=\"{Data(picture)}\">"
            : line is { SignedOn: not null, Name: { } name } ? $"<span class=\"doc-script\" aria-hidden=\"true\">{Encode(name)}</span>" : "";
        var under = string.Join(" · ", new[] { line.Name is null ? null : line.Role, line.SignedOn }.OfType<string>().Select(Encode));
        return Tag("p", "doc-signature", $"{signed}<strong>{Encode(line.Name ?? line.Role)}</strong><span>{under}</span>");
    }

    static string Figure(string css, TextAlign? align, string picture, string? caption) =>
        Tag("figure", Classes(css, align), picture + (caption is null ? "" : $"<figcaption>{Encode(caption)}</figcaption>"));

    static string Items(IEnumerable<Prose> items) => string.Concat(items.Select(i => $"<li>{Runs(i)}</li>"));

    static string Runs(Prose prose) => string.Concat(prose.Runs.Select(run =>
    {
        var text = Encode(run.Text).ReplaceLineEndings("<br>");
        if (run.Emphasis.HasFlag(Emphasis.Italic)) text = $"<em>{text}</em>";
        return run.Emphasis.HasFlag(Emphasis.Bold) ? $"<strong>{text}</strong>" : text;
    }));

    static string Classes(string css, TextAlign? align) => (css, align) switch
    {
        (_, TextAlign.Centre) => $"{css} doc-centre".Trim(),
        (_, TextAlign.End) => $"{css} doc-end".Trim(),
        _ => css,
    };

    static string Tag(string name, string css, string inner) => css.Length == 0 ? $"<{name}>{inner}</{name}>" : $"<{name} class=\"{css}\">{inner}</{name}>";

    static string Data(byte[] picture) => $"data:{(picture is [0xFF, 0xD8, ..] ? "image/jpeg" : "image/png")};base64,{Convert.ToBase64String(picture)}";

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
