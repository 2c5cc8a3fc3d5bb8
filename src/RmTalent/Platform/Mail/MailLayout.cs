using System.Text.Encodings.Web;

namespace RmTalent.Platform.Mail;

/// <summary>The one look of all mails. Mail readers know tables and inline styles; no images and nothing fetched. Blocks come encoded.</summary>
internal static class MailLayout
{
    private const string Font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

    public static string Wrap(string language, string title, string organisation, string footer, string body) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        </head>
        <body style="margin:0;padding:0;background-color:#f3f5f8">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f3f5f8">
        <tr><td align="center" style="padding:24px 12px">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background-color:#ffffff;border-radius:8px">
        <tr><td style="padding:20px 32px;border-bottom:3px solid #1f5f8b;{Font}font-size:18px;font-weight:600;color:#1f3a52">{Encode(organisation)}</td></tr>
        <tr><td style="padding:28px 32px 12px;{Font}font-size:16px;line-height:1.5;color:#1d2733">
        {body}</td></tr>
        </table>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
        <tr><td style="padding:16px 32px;{Font}font-size:13px;line-height:1.5;color:#566373">{Encode(footer)}</td></tr>
        </table>
        </td></tr>
        </table>
        </body>
        </html>

        """;

    public static string Paragraph(string html) => $"<p style=\"margin:0 0 16px\">{html}</p>\n";

    public static string Details(IEnumerable<(string Label, string Value)> rows) =>
        "<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 16px\">\n"
        + string.Concat(rows.Select(r =>
            "<tr><th scope=\"row\" align=\"left\" valign=\"top\" style=\"padding:4px 16px 4px 0;font-weight:600;color:#566373\">"
            + $"{r.Label}</th><td valign=\"top\" style=\"padding:4px 0\">{r.Value}</td></tr>\n"))
        + "</table>\n";

    public static string Button(string label, string url) =>
        "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:8px 0 24px\"><tr>"
        + "<td style=\"border-radius:6px;background-color:#1f5f8b\">"
        + $"<a href=\"{url}\" style=\"display:inline-block;padding:12px 24px;{Font}font-size:16px;font-weight:600;color:#ffffff;text-decoration:none\">{label}</a>"
        + "</td></tr></table>\n";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
