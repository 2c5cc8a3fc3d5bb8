using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>Secrets of endpoints, encrypted where they are stored, and signatures by them as Standard Webhooks has it (https://www.standardwebhooks.com).</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    public const string Prefix = "whsec_";

    private const int Bytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("RmTalent.Webhooks");

    /// <returns>The secret as its receiver needs it, and as it is stored.</returns>
    public (string Plain, string Stored) New()
    {
        var plain = Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        return (plain, _protector.Protect(plain));
    }

    /// <summary>The header: one signature for each secret that is valid, parted by spaces.</summary>
    public string Sign(IEnumerable<string> stored, string id, DateTimeOffset at, string body) => string.Join(' ', stored.Select(s => Signature(_protector.Unprotect(s), id, at, body)));

    /// <summary><c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
    public static string Signature(string secret, string id, DateTimeOffset at, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(secret[Prefix.Length..]),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}"))));
}
