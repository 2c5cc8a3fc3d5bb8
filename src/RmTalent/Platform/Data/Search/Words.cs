using System.Globalization;
using System.Text;

namespace RmTalent.Platform.Data.Search;

/// <summary>
/// Folds text to plain words, the same for both databases and for what is stored and asked: small letters, no accents, ø as o, æ as ae, letters and digits only.
/// So whatever a user types, no character of it means anything to a query language.
/// </summary>
internal static class Words
{
    public const int MaxTerms = 20_000;

    private const int MaxLength = 40;

    public static IEnumerable<string> Of(string text) => Places(text).Select(p => p.Word);

    /// <summary>Each word with where it stands in the text.</summary>
    public static IEnumerable<(string Word, int Start, int Length)> Places(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsPart(rune, at > start))
            {
                at += rune.Utf16SequenceLength;
            }

            if (at == start)
            {
                at++;
            }
            else if (Fold(text[start..at]) is { Length: > 0 } word)
            {
                yield return (word, start, at - start);
            }
        }
    }

    private static bool IsPart(Rune rune, bool inside) =>
        Rune.IsLetterOrDigit(rune) || inside && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word[..Math.Min(word.Length, MaxLength)].ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            var small = Rune.ToLowerInvariant(rune);
            folded.Append(small.Value switch
            {
                'ø' => "o",
                'æ' => "ae",
                'œ' => "oe",
                'ß' => "ss",
                'ð' or 'đ' => "d",
                'þ' => "th",
                'ł' => "l",
                'ı' => "i",
                _ => small.ToString(),
            });
        }

        return folded.Length <= MaxLength ? folded.ToString() : folded.ToString(0, char.IsHighSurrogate(folded[MaxLength - 1]) ? MaxLength - 1 : MaxLength);
    }
}
