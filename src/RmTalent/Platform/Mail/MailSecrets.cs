using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace RmTalent.Platform.Mail;

/// <summary>Keeps signed links out of the database: the stored body has places for them, and they lie encrypted beside it only until the mail has gone.</summary>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("RmTalent.Mail");

    public static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"⟦{number}⟧");

    public string Protect(IReadOnlyList<string> secrets) => _protector.Protect(JsonSerializer.Serialize(secrets));

    /// <summary>The two bodies as they are sent.</summary>
    public (string Text, string Html) Reveal(OutgoingMail mail)
    {
        var (text, html) = (mail.Text, mail.Html);
        var secrets = mail.Secrets is null ? [] : JsonSerializer.Deserialize<string[]>(_protector.Unprotect(mail.Secrets))!;
        foreach (var (index, secret) in secrets.Index())
        {
            text = text.Replace(Place(index + 1), secret, StringComparison.Ordinal);
            html = html.Replace(Place(index + 1), HtmlEncoder.Default.Encode(secret), StringComparison.Ordinal);
        }

        return (text, html);
    }

    /// <summary>A body as an administrator may see it.</summary>
    public static string Mask(string body)
    {
        for (var number = 1; body.Contains(Place(number), StringComparison.Ordinal); number++)
        {
            body = body.Replace(Place(number), "https://•••", StringComparison.Ordinal);
        }

        return body;
    }
}
