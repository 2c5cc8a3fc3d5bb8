using System.Globalization;
using System.Text;

namespace RmTalent.Platform.Files;

/// <summary>Names of files come from strangers and end up on pages, in headers and on disks.</summary>
public static class FileName
{
    private const string Reserved = "<>:\"|?*;%`";

    /// <summary>The last part of the path, composed, without control, format (direction, zero width) and reserved characters, with the ending of its kind.</summary>
    public static string Safe(string? given, FileKind kind)
    {
        var ending = FileKinds.EndingOf(kind);
        var name = Compose((given ?? "")[((given ?? "").LastIndexOfAny(['/', '\\']) + 1)..]);
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Where(IsPlain))
        {
            clean.Append(rune.ToString());
        }

        var stem = clean.ToString().Trim(' ', '.');
        stem = Ends(stem, ending) || kind == FileKind.Jpeg && Ends(stem, ".jpeg") ? stem[..stem.LastIndexOf('.')].TrimEnd(' ', '.') : stem;
        return Cut(stem.Length == 0 ? "file" : stem, StoredFile.NameMaxLength - ending.Length) + ending;
    }

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(Rune rune) => rune != Rune.ReplacementChar && !Reserved.Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Compose(string name)
    {
        // Half a surrogate pair cannot be composed; reading by runes turns it into the replacement character.
        var whole = string.Concat(name.EnumerateRunes().Take(1000).Select(r => r.ToString()));
        return whole.Normalize(NormalizationForm.FormC);
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
