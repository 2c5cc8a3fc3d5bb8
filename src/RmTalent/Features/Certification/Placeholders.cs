using System.Text.RegularExpressions;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

/// <summary>The words in braces that a template may use, and what fills them.</summary>
public static partial class Placeholders
{
    private static readonly string[] Known = ["{name}", "{course}", "{hours}", "{score}", "{date}", "{organisation}"];

    /// <summary>For the page: <c>{name}, {course}</c>…</summary>
    public static string Words => string.Join(", ", Known);

    public static IEnumerable<string> Unknown(LocalisedText text) => new[] { text.En, text.Nb, text.Nl }.SelectMany(Unknown);

    /// <summary>What stands in braces and means nothing, and a brace that is left open.</summary>
    public static IEnumerable<string> Unknown(string text) => Braces().Matches(text).Select(m => m.Value).Where(w => !Known.Contains(w, StringComparer.Ordinal));

    /// <summary>The text in every language that it was written in.</summary>
    /// <param name="text">With placeholders.</param>
    /// <param name="value">What fills one (with braces) in a language.</param>
    public static LocalisedText Fill(LocalisedText text, Func<string, string, string> value)
    {
        return new(In(text.En, Languages.English), In(text.Nb, Languages.Norwegian), In(text.Nl, Languages.Dutch));

        string In(string words, string language) => Pattern().Replace(words, m => value(m.Value, language));
    }

    [GeneratedRegex(@"\{[^{}]*\}|[{}]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
