using System.Security.Cryptography;

namespace RmTalent.Platform.Security;

/// <summary>Short random references for people: Crockford's 32 letters and digits, without I, L, O and U.</summary>
public static class PublicCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="length">Characters of five random bits each; 8 for a reference, 20 and more for a secret.</param>
    public static string New(int length = 8) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>What was typed, in the form in which it was given out: capitals, no spaces or hyphens, and O, I and L as the digits they were read for.</summary>
    public static string Normalise(string? typed) => string.Concat((typed ?? "").ToUpperInvariant()
        .Where(c => c is not (' ' or '-'))
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

    /// <summary>In groups of four, easier to read out.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(c => new string(c)));
}
