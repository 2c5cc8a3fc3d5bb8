using System.Text.RegularExpressions;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What stands between the braces of a GIFT question.</summary>
internal static partial class GiftAnswers
{
    public static QuestionContent Read(LocalisedText asked, LocalisedText why, string answers, Dictionary<string, string> tags) => answers switch
    {
        "" => new EssayQuestion(asked, why, new(tags.GetValueOrDefault("guidance", ""), tags.GetValueOrDefault("guidance-nb", ""), tags.GetValueOrDefault("guidance-nl", ""))),
        ['#', ..] => Numeric(asked, why, answers[1..].Trim(), tags.GetValueOrDefault("unit", "")),
        ['>', ..] => Ordering(asked, why, answers),
        _ when answers.Contains('~', StringComparison.Ordinal) => Choice(asked, why, answers, tags.ContainsKey("all-or-nothing")),
        _ when answers.Contains('=', StringComparison.Ordinal) && answers.Contains("->", StringComparison.Ordinal) => Matching(asked, why, answers),
        _ when TruthPattern().Match(answers) is { Success: true } truth => new TrueFalseQuestion(asked, why, answers[0] is 'T' or 't', Feedback(truth, 1), Feedback(truth, 0)),
        ['=', ..] => new ShortQuestion(asked, why, [.. Parts(answers, "=").Select(p => new ShortAnswer(GiftText.Show(p.Text), p.Percent ?? 100, p.Feedback))], tags.ContainsKey("capitals"), tags.ContainsKey("spaces")),
        _ => throw new RefusedException("These answers cannot be read"),
    };

    /// <summary>With one <c>=</c> a single choice; with <c>~</c> and weights only, several.</summary>
    private static ChoiceQuestion Choice(LocalisedText asked, LocalisedText why, string answers, bool isAllOrNothing)
    {
        var parts = Parts(answers, "=~");
        var isMultiple = parts.TrueForAll(p => p.Mark == '~');
        var options = parts.ConvertAll(p =>
        {
            var percent = p.Percent ?? (p.Mark == '=' ? 100 : 0);
            return new Option(GiftText.Read(p.Text), isMultiple ? percent > 0 : percent == 100, isMultiple || percent is not (0 or 100) ? percent : null, p.Feedback);
        });
        var even = options.Count(o => o.IsRight) is > 0 and var rights ? 100m / rights : 0;
        return new(asked, why, isMultiple && options.TrueForAll(o => Math.Abs(Math.Abs(o.Percent!.Value) - even) < 0.01m) ? options.ConvertAll(o => o with { Percent = null }) : options, isMultiple, isAllOrNothing && isMultiple);
    }

    private static NumericQuestion Numeric(LocalisedText asked, LocalisedText why, string answers, string unit)
    {
        Refuse.When(answers.Length == 0, "Enter a number");
        var parts = Parts(answers[..1] is "=" or "~" ? answers : "=" + answers, "=~");
        var otherwise = parts.Find(p => p.Mark == '~' || p.Text.Trim() == "*")?.Feedback;
        var numbers = parts.FindAll(p => p.Mark == '=' && p.Text.Trim() != "*").ConvertAll(p => Number(p.Text, p.Percent ?? 100, p.Feedback));
        var first = numbers.Find(p => p.Percent == 100);
        Refuse.When(first is null, "Enter a number");
        var others = numbers.FindAll(p => !ReferenceEquals(p, first));
        return new(asked, why, first!.Answer, first.Tolerance, unit, first.Feedback, others.Count == 0 ? null : others, otherwise);
    }

    /// <summary><c>answer:tolerance</c> or <c>low..high</c>.</summary>
    private static NumericPart Number(string text, decimal percent, LocalisedText? feedback)
    {
        var range = text.Split("..");
        var (a, b) = range.Length == 2 ? (range[0], range[1]) : text.Split(':') is [var answer, var tolerance] ? (answer, tolerance) : (text, "0");
        var (first, second) = (Grading.Number(a), Grading.Number(b));
        Refuse.When(first is null || second is null, "Enter a number");
        Refuse.When(range.Length == 2 && second < first, "A range goes from low to high");
        return range.Length == 2 ? new((first!.Value + second!.Value) / 2, (second.Value - first.Value) / 2, percent, feedback) : new(first!.Value, second!.Value, percent, feedback);
    }

    private static MatchingQuestion Matching(LocalisedText asked, LocalisedText why, string answers)
    {
        var sides = Parts(answers, "=").ConvertAll(p => p.Source.Split("->", 2));
        Refuse.When(sides.Exists(s => s.Length < 2), "Write each pair as left -> right");
        var pairs = sides.ConvertAll(s => new Pair(GiftText.Read(s[0]), GiftText.Read(s[1]))).ToLookup(p => p.Left.En.Length > 0);
        return new(asked, why, [.. pairs[true]], pairs[false].Any() ? [.. pairs[false].Select(p => p.Right)] : null);
    }

    /// <summary>The first line says how Moodle shows it; each further line is an item, in the right order.</summary>
    private static OrderingQuestion Ordering(LocalisedText asked, LocalisedText why, string answers) =>
        new(asked, why, [.. answers.Split('\n').Skip(1).Where(l => !string.IsNullOrWhiteSpace(l)).Select(GiftText.Read)]);

    private static LocalisedText? Feedback(Match truth, int nth) => nth < truth.Groups["said"].Captures.Count ? GiftText.ReadOrNull(truth.Groups["said"].Captures[nth].Value) : null;

    private static List<GiftPart> Parts(string answers, string marks)
    {
        var parts = new List<GiftPart>();
        for (var start = 0; start < answers.Length;)
        {
            Refuse.When(!marks.Contains(answers[start], StringComparison.Ordinal), "These answers cannot be read");
            var next = answers.AsSpan(start + 1).IndexOfAny(marks);
            var end = next < 0 ? answers.Length : start + 1 + next;
            parts.Add(GiftPart.Of(answers[start], answers[(start + 1)..end].Trim()));
            start = end;
        }

        return parts;
    }

    [GeneratedRegex(@"^(T|TRUE|F|FALSE)\s*(#(?<said>[^#]*))*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TruthPattern();

    /// <summary>One answer: mark, weight, text, feedback.</summary>
    private sealed record GiftPart(char Mark, string Source, decimal? Percent, string Text, LocalisedText? Feedback)
    {
        public static GiftPart Of(char mark, string source)
        {
            var weight = source.StartsWith('%') ? source.IndexOf('%', 1) : -1;
            var percent = weight > 0 ? Grading.Number(source[1..weight]) : null;
            var rest = percent is null ? source : source[(weight + 1)..];
            var said = rest.IndexOf('#', StringComparison.Ordinal);
            return new(mark, source, percent, said < 0 ? rest : rest[..said], said < 0 ? null : GiftText.ReadOrNull(rest[(said + 1)..]));
        }
    }
}
