using System.Globalization;
using System.Text;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Writes GIFT that Moodle reads and that <see cref="GiftReader"/> reads back unchanged. What GIFT has no word for goes into tags; a performance standard becomes a comment.</summary>
public static class GiftWriter
{
    private const int TitleMaxLength = 40;

    /// <param name="category">Code of the competency and topic, <c>risk-compliance/aml</c>; empty for none.</param>
    /// <param name="content">The question.</param>
    /// <param name="points">What it gives.</param>
    public static string Write(string category, QuestionContent content, int points)
    {
        var gift = new StringBuilder();
        if (category.Length > 0)
        {
            gift.Append("$CATEGORY: ").Append(category).Append("\n\n");
        }

        var title = content.Text.En.ReplaceLineEndings(" ");
        title = title.Length > TitleMaxLength ? title[..TitleMaxLength].TrimEnd() : title;
        if (content is PerformanceQuestion)
        {
            return gift.Append("// GIFT has no performance standards: ").Append(title).Append("\n\n").ToString();
        }

        if (string.Join(' ', Tags(content, points)) is { Length: > 0 } tags)
        {
            gift.Append("// ").Append(tags).Append('\n');
        }

        gift.Append("::").Append(GiftText.Write(title)).Append("::").Append(GiftText.Write(content.Text)).Append(" {").Append(Answers(content));
        if (content.Why != LocalisedText.Empty)
        {
            gift.Append("\n####").Append(GiftText.Write(content.Why));
        }

        return gift.Append("}\n\n").ToString();
    }

    private static string Answers(QuestionContent content) => content switch
    {
        ChoiceQuestion choice => Lines(choice.Options.Select((o, n) => Choice(choice, o, n))),
        TrueFalseQuestion truth => (truth.IsTrue ? "TRUE" : "FALSE") + (truth is { IfRight: null, IfWrong: null } ? "" : Said(truth.IfWrong ?? LocalisedText.Empty) + Said(truth.IfRight)),
        NumericQuestion { Parts: null, Otherwise: null } number => $"#{Number(number.Answer)}:{Number(number.Tolerance)}{Said(number.Feedback)}",
        NumericQuestion number => "#" + Lines([.. number.All.Select(p => $"={(p.Percent == 100 ? "" : $"%{Number(p.Percent)}%")}{Number(p.Answer)}:{Number(p.Tolerance)}{Said(p.Feedback)}"), .. number.Otherwise is { } o ? [$"~{Said(o)}"] : Array.Empty<string>()]),
        ShortQuestion words => Lines(words.Accepted.Select(a => $"={(a.Percent == 100 && !a.Text.StartsWith('%') ? "" : $"%{Number(a.Percent)}%")}{GiftText.Write(a.Text)}{Said(a.Feedback)}")),
        MatchingQuestion matching => Lines([.. matching.Pairs.Select(p => $"={GiftText.Write(p.Left)} -> {GiftText.Write(p.Right)}"), .. (matching.Extras ?? []).Select(x => $"= -> {GiftText.Write(x)}")]),
        OrderingQuestion ordering => ">ALL VERTICAL ABSOLUTE_POSITION\n" + string.Join('\n', ordering.Items.Select(i => GiftText.Write(i))),
        _ => "",
    };

    private static string Choice(ChoiceQuestion choice, Option option, int n)
    {
        var percent = choice.PercentOf(n);
        var isPlain = !choice.IsMultiple && percent is 0 or 100 && !option.Text.En.StartsWith('%');
        return $"{(!choice.IsMultiple && option.IsRight ? "=" : "~")}{(isPlain && !choice.IsMultiple ? "" : $"%{Number(Math.Round(percent, 5))}%")}{GiftText.Write(option.Text)}{Said(option.Feedback)}";
    }

    private static IEnumerable<string> Tags(QuestionContent content, int points)
    {
        (string Name, string? Value)[] tags =
        [
            ("points", points == 1 ? null : points.ToString(CultureInfo.InvariantCulture)),
            ("unit", (content as NumericQuestion)?.Unit is { Length: > 0 } unit ? unit : null),
            ("all-or-nothing", content is ChoiceQuestion { IsAllOrNothing: true } ? "" : null),
            ("capitals", content is ShortQuestion { MatchesCase: true } ? "" : null),
            ("spaces", content is ShortQuestion { MatchesSpaces: true } ? "" : null),
            ("guidance", (content as EssayQuestion)?.Guidance.En),
            ("guidance-nb", (content as EssayQuestion)?.Guidance.Nb),
            ("guidance-nl", (content as EssayQuestion)?.Guidance.Nl),
        ];
        return tags.Where(t => t.Value is not null && (t.Value.Length > 0 || t.Name is "all-or-nothing" or "capitals" or "spaces")).Select(t => t.Value!.Length == 0 ? $"[tag:{t.Name}]" : $"[tag:{t.Name}={Tag(t.Value)}]");
    }

    private static string Tag(string value) =>
        value.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Said(LocalisedText? feedback) => feedback is null ? "" : $"#{GiftText.Write(feedback)}";

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => $"\n\t{l}"));
}
