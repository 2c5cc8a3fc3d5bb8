using System.Security.Cryptography;
using System.Text;

namespace RmTalent.Features.Api.Tokens;

/// <summary>
/// A token as programs send it: <c>rmt_</c>, 40 random letters and digits (238 bits), and six that check them. By prefix and check a scanner of secrets
/// recognises one in a repository, and a mistyped one is refused without asking the database. Only the SHA-256 of the whole is stored.
/// </summary>
public static class TokenText
{
    public const string Prefix = "rmt_";

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int RandomLength = 40;
    private const int CheckLength = 6;

    public static string New()
    {
        var random = RandomNumberGenerator.GetString(Alphabet, RandomLength);
        return Prefix + random + CheckOf(random);
    }

    public static bool IsWhole(string text) =>
        text.Length == Prefix.Length + RandomLength + CheckLength && text.StartsWith(Prefix, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(CheckOf(text.Substring(Prefix.Length, RandomLength))), Encoding.UTF8.GetBytes(text[^CheckLength..]));

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The first 32 bits of the SHA-256 of the random part, in base 62.</summary>
    private static string CheckOf(string random)
    {
        var number = BitConverter.ToUInt32([.. SHA256.HashData(Encoding.UTF8.GetBytes(random)).Take(4).Reverse()]);
        var check = new char[CheckLength];
        for (var place = CheckLength - 1; place >= 0; place--)
        {
            check[place] = Alphabet[(int)(number % Alphabet.Length)];
            number /= (uint)Alphabet.Length;
        }

        return new string(check);
    }
}
