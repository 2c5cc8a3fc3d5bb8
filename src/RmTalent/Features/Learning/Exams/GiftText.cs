using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Words in GIFT: escapes, formats, and texts in several languages as the multi-language filter of Moodle knows them.</summary>
internal static partial class GiftText
{
    /// <summary>Characters that a backslash takes the meaning from, in the order of their stand-ins. The last two are ours: an arrow in a short answer, and a new line.</summary>
    private const string Special = "\\~=#{}:>n";

    private const char FirstStandIn = '\uE000';

    /// <summary>Puts stand-ins from a private range where escaped characters are, so that what is left is syntax.</summary>
    public static string Hide(string text)
    {
        var hidden = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && Special.IndexOf(text[i + 1], StringComparison.Ordinal) is >= 0 and var at)
            {
                hidden.Append((char)(FirstStandIn + at));
                i++;
            }
            else if (text[i] < FirstStandIn || text[i] >= FirstStandIn + Special.Length)
            {
                hidden.Append(text[i]);
            }
        }

        return hidden.ToString();
    }

    /// <summary>The words behind the stand-ins, without format marks and HTML.</summary>
    public static string Show(string hidden)
    {
        var text = hidden.Trim();
        var format = FormatPattern().Match(text);
        var shown = new StringBuilder();
        foreach (var c in format.Success ? text[format.Length..].Trim() : text)
        {
            shown.Append(c < FirstStandIn || c >= FirstStandIn + Special.Length ? c : c == FirstStandIn + Special.Length - 1 ? '\n' : Special[c - FirstStandIn]);
        }

        return format.Groups["format"].Value == "html" && !MultilangPattern().IsMatch(shown.ToString())
            ? WebUtility.HtmlDecode(TagPattern().Replace(BreakPattern().Replace(shown.ToString(), "\n"), "")).Trim() : shown.ToString();
    }

    public static LocalisedText Read(string hidden)
    {
        var text = Show(hidden);
        if (!MultilangPattern().IsMatch(text))
        {
            return new(text);
        }

        var parts = PartPattern().Matches(text).ToLookup(m => m.Groups["lang"].Value, m => WebUtility.HtmlDecode(m.Groups["text"].Value), StringComparer.Ordinal);
        return new(parts["en"].FirstOrDefault() ?? "", parts["nb"].Concat(parts["no"]).FirstOrDefault() ?? "", parts["nl"].FirstOrDefault() ?? "");
    }

    public static LocalisedText? ReadOrNull(string hidden) => Read(hidden) is { En.Length: > 0 } said ? said : null;

    public static string Write(LocalisedText text) => text.Nb.Length + text.Nl.Length == 0 ? Write(text.En) : Write(Part("en", text.En) + Part("nb", text.Nb) + Part("nl", text.Nl));

    public static string Write(string text)
    {
        var written = new StringBuilder(text.StartsWith('[') || text.StartsWith("//", StringComparison.Ordinal) ? "[markdown]" : "");
        foreach (var (i, c) in text.ReplaceLineEndings("\n").Index())
        {
            written.Append(c switch { '\n' => "\\n", '>' => i > 0 && text[i - 1] == '-' ? "\\>" : ">", _ => Special[..7].Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}" });
        }

        return written.ToString();
    }

    private static string Part(string language, string text) =>
        text.Length == 0 ? "" : $"<span lang=\"{language}\" class=\"multilang\">{text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</span>";

    [GeneratedRegex(@"^\[(?<format>html|moodle|plain|markdown)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormatPattern();

    [GeneratedRegex(@"^(<span lang=""\w+"" class=""multilang"">[^<]*</span>\s*)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MultilangPattern();

    [GeneratedRegex(@"<span lang=""(?<lang>\w+)"" class=""multilang"">(?<text>[^<]*)</span>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"<br\s*/?>|</p>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakPattern();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagPattern();
}
