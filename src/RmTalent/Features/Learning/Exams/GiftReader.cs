using System.Globalization;
using System.Text.RegularExpressions;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// Reads GIFT, the question format of Moodle (https://docs.moodle.org/en/GIFT_format): categories, comments with tags, titles, formats, missing words, choices with weights,
/// true or false, short answers, numbers with tolerance or ranges, matching, essays, feedback, and the ordering extension. Blank lines part the questions.
/// </summary>
public static partial class GiftReader
{
    private const string Category = "$CATEGORY:";

    public static IReadOnlyList<ImportedQuestion> Read(string text)
    {
        var (rows, block, tags, category, first) = (new List<ImportedQuestion>(), new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal), "", 0);
        foreach (var (n, line) in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Append("").Index())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("//", StringComparison.Ordinal))
            {
                ReadTags(trimmed, tags);
            }
            else if (trimmed.StartsWith(Category, StringComparison.OrdinalIgnoreCase))
            {
                category = trimmed[Category.Length..].Trim();
            }
            else if (trimmed.Length > 0)
            {
                first = block.Count == 0 ? n + 1 : first;
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                var (source, known) = (string.Join('\n', block), tags);
                rows.Add(ImportedQuestion.Read(first, GiftText.Show(GiftText.Hide(source)), row => Question(row, source, known, category)));
                (block, tags) = ([], new(StringComparer.Ordinal));
            }
        }

        return rows;
    }

    private static ImportedQuestion Question(ImportedQuestion row, string source, Dictionary<string, string> tags, string category)
    {
        var text = GiftText.Hide(source).Trim();
        var title = "";
        if (text.StartsWith("::", StringComparison.Ordinal) && text.IndexOf("::", 2, StringComparison.Ordinal) is > 0 and var end)
        {
            (title, text) = (text[2..end], text[(end + 2)..]);
        }

        var (opens, closes) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        Refuse.When(opens < 0, "A question needs its answers in braces");
        Refuse.When(closes < opens, "A brace is not closed");
        var (before, answers, after) = (text[..opens].TrimEnd(), text[(opens + 1)..closes].Trim(), text[(closes + 1)..].Trim());
        Refuse.When(before.Contains('}', StringComparison.Ordinal) || answers.AsSpan().ContainsAny('{', '}'), "Write a backslash before a brace that belongs to the text");
        var asked = GiftText.Read(after.Length == 0 ? before : $"{before} _____ {after}");
        asked = asked.En.Length == 0 ? GiftText.Read(title) : asked;
        var general = answers.IndexOf("####", StringComparison.Ordinal);
        var why = GiftText.Read(general < 0 ? "" : answers[(general + 4)..]);
        var hasTopic = category.Length > 0 && !category.EndsWith('/');
        var path = category.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return row with
        {
            Content = GiftAnswers.Read(asked, why, (general < 0 ? answers : answers[..general]).Trim(), tags),
            Competency = path.ElementAtOrDefault(path.Length - (hasTopic ? 2 : 1)),
            Topic = category.Length == 0 ? null : hasTopic ? path[^1].ToLowerInvariant() : "",
            Points = tags.TryGetValue("points", out var points) && int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
        };
    }

    /// <summary>Comments may carry <c>[tag:…]</c>; ours say <c>name=value</c>.</summary>
    private static void ReadTags(string comment, Dictionary<string, string> tags)
    {
        foreach (Match tag in TagPattern().Matches(comment))
        {
            var parts = tag.Groups["tag"].Value.Split('=', 2);
            tags[parts[0]] = parts.Length == 1 ? "" : EscapePattern().Replace(parts[1], m => m.Value[1] == 'n' ? "\n" : m.Value[1..]);
        }
    }

    [GeneratedRegex(@"\[tag:(?<tag>(\\.|[^\\\]])+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapePattern();
}
