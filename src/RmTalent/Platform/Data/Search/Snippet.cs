using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace RmTalent.Platform.Data.Search;

/// <summary>A few words around the first place where a question is answered. On a page <c>@hit.Snippet</c> writes encoded text with the found words in <c>mark</c>.</summary>
public sealed class Snippet : IHtmlContent
{
    private const int Before = 60;
    private const int Length = 200;

    private readonly List<(string Text, bool Found)> _parts = [];

    private Snippet()
    {
    }

    public bool HasFound => _parts.Exists(p => p.Found);

    public override string ToString() => string.Concat(_parts.Select(p => p.Text));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (text, found) in _parts)
        {
            writer.Write(found ? "<mark>" : "");
            encoder.Encode(writer, text);
            writer.Write(found ? "</mark>" : "");
        }
    }

    internal static Snippet Of(string text, IReadOnlyList<string> asked)
    {
        bool IsAsked(string word) => asked.Contains(word, StringComparer.Ordinal) || word.StartsWith(asked[^1], StringComparison.Ordinal);
        var first = Words.Places(text).Where(p => IsAsked(p.Word)).Select(p => p.Start).FirstOrDefault();
        var start = first <= Before ? 0 : text.IndexOf(' ', first - Before) is > 0 and var space && space < first ? space + 1 : first;
        var end = Math.Min(text.Length, start + Length);
        end = end < text.Length && text.LastIndexOf(' ', end - 1, end - start) is > 0 and var last && last > first ? last : end;
        var shown = text[start..end];

        var snippet = new Snippet();
        snippet.Add(start > 0 ? "… " : "", found: false);
        var at = 0;
        foreach (var (_, place, length) in Words.Places(shown).Where(p => IsAsked(p.Word)))
        {
            snippet.Add(shown[at..place], found: false);
            snippet.Add(shown.Substring(place, length), found: true);
            at = place + length;
        }

        snippet.Add(shown[at..] + (end < text.Length ? " …" : ""), found: false);
        return snippet;
    }

    private void Add(string text, bool found)
    {
        if (text.Length > 0)
        {
            _parts.Add((text, found));
        }
    }
}
