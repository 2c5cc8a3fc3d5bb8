using System.Text;
using System.Text.Encodings.Web;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Mail;

/// <summary>A body as HTML and as its plain text twin, said in one language.</summary>
internal sealed class MailBody
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private readonly List<string> _secrets = [];
    private readonly MailWords _words;
    private readonly SiteAddress _site;

    private MailBody(MailWords words, SiteAddress site) => (_words, _site) = (words, site);

    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    public IReadOnlyList<string> Secrets => _secrets;

    public static MailBody Render(MailDraft draft, MailWords words, SiteAddress site, Organisation organisation)
    {
        var body = new MailBody(words, site);
        foreach (var block in draft.Body)
        {
            body.Add(block);
        }

        var footer = words.Say("You get this message because of your relation with {0}.", organisation.Name);
        body.Text = $"{body._text.ToString().Trim()}\n\n-- \n{organisation.Name}\n{footer}\n";
        body.Html = MailLayout.Wrap(words.Language, words.Say(draft.Subject.Key, draft.Subject.Args), organisation.Name, footer, body._html.ToString());
        return body;
    }

    private void Add(MailBlock block)
    {
        switch (block)
        {
            case MailParagraph paragraph:
                Paragraph(_words.Say(paragraph.Key, paragraph.Args));
                break;
            case MailProse prose:
                foreach (var part in prose.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    Paragraph(part);
                }

                break;
            case MailDetails details:
                Details(details);
                break;
            case MailButton button:
                Button(button);
                break;
            case MailSignature signature:
                Paragraph(signature.Title is null ? signature.Name : $"{signature.Name}\n{signature.Title}");
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void Paragraph(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append(MailLayout.Paragraph(Encode(text)));
    }

    private void Details(MailDetails details)
    {
        var rows = details.Rows.Where(r => r.Value is not (null or "")).Select(r => (Label: _words.Say(r.Label), Value: _words.Value(r.Value!))).ToList();
        foreach (var (label, value) in rows)
        {
            _text.Append(label).Append(": ").Append(value).Append('\n');
        }

        _text.Append('\n');
        _html.Append(MailLayout.Details(rows.Select(r => (Encode(r.Label), Encode(r.Value)))));
    }

    private void Button(MailButton button)
    {
        var label = _words.Say(button.Key);
        _secrets.Add(_site.Url(button.Url));
        var place = MailSecrets.Place(_secrets.Count);
        _text.Append(label).Append(":\n").Append(place).Append("\n\n");
        _html.Append(MailLayout.Button(Encode(label), place));
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
