using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RmTalent.Features.Certification.Badges;

/// <summary>JSON signed with RS256 in the compact form (RFC 7515, 7.1).</summary>
internal static class CompactJws
{
    public static string Sign(JsonObject payload, string kid, RSA key)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = kid };
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>What one of our own tokens says; its signature is not looked at.</summary>
    public static byte[] Payload(string token) => Base64Url.DecodeFromChars(token.Split('.')[1]);

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
