using System.Globalization;
using System.Text;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// Answers as people type them, one per line, in forms and in CSV files.
/// Choices <c>*right</c>, <c>wrong</c>, <c>%50 half</c>; number <c>12.5 ± 0.1</c>; pairs <c>left = right</c>; criterion <c>name | low | high</c>;
/// behind any line <c>## feedback</c>. A backslash takes the meaning from the character after it, <c>\n</c> is a new line.
/// </summary>
public static class AnswerLines
{
    private const string Feedback = "##";

    /// <summary>Lines in English, Norwegian and Dutch, side by side.</summary>
    public static IReadOnlyList<LocalisedText> Read(string? en, string? nb, string? nl)
    {
        var (first, second, third) = (Lines(en), Lines(nb), Lines(nl));
        return [.. first.Select((line, i) => new LocalisedText(line, second.ElementAtOrDefault(i) ?? "", third.ElementAtOrDefault(i) ?? "")).Where(l => l.En.Length > 0)];
    }

    public static QuestionContent Content(QuestionForm form)
    {
        var (text, why) = (form.Text.Text, form.Why.Text);
        var lines = Read(form.AnswersEn, form.AnswersNb, form.AnswersNl);
        return form.Kind switch
        {
            QuestionKind.TrueFalse => TrueFalse(text, why, lines),
            QuestionKind.Numeric => Numeric(text, why, lines, form.Unit?.Trim() ?? ""),
            QuestionKind.ShortAnswer => new ShortQuestion(text, why, [.. lines.SelectMany(Short)], form.MatchesCase, form.MatchesSpaces),
            QuestionKind.Matching => Matching(text, why, lines),
            QuestionKind.Ordering => new OrderingQuestion(text, why, [.. lines.Select(l => All(l, Bare))]),
            QuestionKind.Essay => new EssayQuestion(text, why, new(form.AnswersEn?.Trim() ?? "", form.AnswersNb?.Trim() ?? "", form.AnswersNl?.Trim() ?? "")),
            QuestionKind.Performance => new PerformanceQuestion(text, why, [.. lines.Select(Criterion)]),
            _ => Choice(text, why, lines, form),
        };
    }

    public static IEnumerable<LocalisedText> Write(QuestionContent content) => content switch
    {
        ChoiceQuestion choice => choice.Options.Select(o => Line(o.Text, Mark(choice, o), t => Escape(t, leading: "*%"), o.Feedback)),
        TrueFalseQuestion truth => [Said(new(truth.IsTrue ? "true" : "false"), truth.IfRight, truth.IfWrong)],
        NumericQuestion number => [.. number.All.Select(p => Said(new($"{(p.Percent == 100 ? "" : $"%{Written(p.Percent)} ")}{Written(p.Answer)} ± {Written(p.Tolerance)}"), p.Feedback)), .. number.Otherwise is { } o ? [Said(new("*"), o)] : Array.Empty<LocalisedText>()],
        ShortQuestion words => words.Accepted.Select(a => Said(new($"{(a.Percent == 100 ? "" : $"%{Written(a.Percent)} ")}{Escape(a.Text, leading: "%")}"), a.Feedback)),
        MatchingQuestion matching => [.. matching.Pairs.Select(p => Join(" = ", p.Left, p.Right)), .. (matching.Extras ?? []).Select(x => All(x, t => t.Length == 0 ? "" : $"= {Escape(t, "=")}"))],
        OrderingQuestion ordering => ordering.Items.Select(i => All(i, t => Escape(t))),
        EssayQuestion essay => [essay.Guidance],
        PerformanceQuestion standard => standard.Criteria.Select(c => Join(" | ", [c.Name, .. c.Levels])),
        _ => [],
    };

    private static ChoiceQuestion Choice(LocalisedText text, LocalisedText why, IReadOnlyList<LocalisedText> lines, QuestionForm form)
    {
        var isMultiple = form.Kind == QuestionKind.ManyChoices;
        return new(text, why, [.. lines.Select(line =>
        {
            var (percent, en) = Percent(line.En);
            var isStarred = percent is null && en.StartsWith('*');
            var words = line with { En = isStarred ? en[1..] : en };
            return new Option(Side(words, 0), isStarred || (isMultiple ? percent > 0 : percent == 100), percent, FeedbackOf(words));
        })], isMultiple, isMultiple && form.IsAllOrNothing);
    }

    private static TrueFalseQuestion TrueFalse(LocalisedText text, LocalisedText why, IReadOnlyList<LocalisedText> lines)
    {
        var word = lines.Count == 1 ? Side(lines[0], 0).En.ToUpperInvariant() : "";
        Refuse.When(word is not ("TRUE" or "FALSE"), "Write true or false");
        return new(text, why, word == "TRUE", FeedbackOf(lines[0]), FeedbackOf(lines[0], 2));
    }

    private static NumericQuestion Numeric(LocalisedText text, LocalisedText why, IReadOnlyList<LocalisedText> lines, string unit)
    {
        var otherwise = lines.FirstOrDefault(l => Side(l, 0).En == "*");
        var parts = lines.Where(l => l != otherwise).Select(line =>
        {
            var (percent, en) = Percent(line.En);
            var sides = Parts(en, Feedback)[0].Split('±');
            var (answer, tolerance) = (Grading.Number(sides[0]), sides.Length == 1 ? 0 : Grading.Number(sides[1]));
            Refuse.When(answer is null || tolerance is null || sides.Length > 2, "Enter a number");
            return new NumericPart(answer!.Value, tolerance!.Value, percent ?? 100, FeedbackOf(line with { En = en }));
        }).ToList();
        var first = parts.Find(p => p.Percent == 100);
        Refuse.When(first is null, "Enter a number");
        var others = parts.Where(p => !ReferenceEquals(p, first)).ToList();
        return new(text, why, first!.Answer, first.Tolerance, unit, first.Feedback, others.Count == 0 ? null : others, otherwise is null ? null : FeedbackOf(otherwise));
    }

    private static IEnumerable<ShortAnswer> Short(LocalisedText line)
    {
        var (percent, en) = Percent(line.En);
        var sides = line with { En = en };
        string[] texts = [Parts(en, Feedback)[0], Parts(line.Nb, Feedback)[0], Parts(line.Nl, Feedback)[0]];
        return texts.Select(Bare).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(t => new ShortAnswer(t, percent ?? 100, FeedbackOf(sides)));
    }

    private static MatchingQuestion Matching(LocalisedText text, LocalisedText why, IReadOnlyList<LocalisedText> lines)
    {
        Refuse.When(lines.Any(l => Parts(l.En, "=").Count != 2), "Write each pair as left = right");
        var pairs = lines.Select(l => new Pair(All(l, t => At(t, "=", 0)), All(l, t => At(t, "=", 1)))).ToLookup(p => p.Left.En.Length > 0);
        return new(text, why, [.. pairs[true]], pairs[false].Any() ? [.. pairs[false].Select(p => p.Right)] : null);
    }

    private static StandardCriterion Criterion(LocalisedText line) =>
        new(All(line, t => At(t, "|", 0)), [.. Enumerable.Range(1, Parts(line.En, "|").Count - 1).Select(n => All(line, t => At(t, "|", n)))]);

    private static string Mark(ChoiceQuestion choice, Option option) => option.Percent is { } percent ? $"%{Written(percent)} " : option.IsRight ? "*" : "";

    private static string Written(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Takes a leading <c>%50</c> off.</summary>
    private static (decimal? Percent, string Words) Percent(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return line.StartsWith('%') && space > 1 && Grading.Number(line[1..space]) is { } percent ? (percent, line[(space + 1)..].TrimStart()) : (null, line);
    }

    private static LocalisedText Line(LocalisedText text, string mark, Func<string, string> escape, LocalisedText? feedback) =>
        Said(new(mark + escape(text.En), escape(text.Nb), escape(text.Nl)), feedback);

    private static LocalisedText Said(LocalisedText line, params LocalisedText?[] feedback)
    {
        var last = Array.FindLastIndex(feedback, f => f is not null);
        return last < 0 ? line : new(Behind(line.En, t => t.En), Behind(line.Nb, t => t.Nb), Behind(line.Nl, t => t.Nl));

        string Behind(string words, Func<LocalisedText, string> of) =>
            string.Concat([words, .. feedback.Take(last + 1).Select(f => $" {Feedback} {(f is null ? "" : Escape(of(f)))}")]).Trim();
    }

    private static LocalisedText Side(LocalisedText line, int side) => All(line, t => At(t, Feedback, side));

    private static LocalisedText? FeedbackOf(LocalisedText line, int nth = 1) => Side(line, nth) is { En.Length: > 0 } said ? said : null;

    private static LocalisedText Join(string with, params LocalisedText[] parts)
    {
        return new(In(t => t.En), In(t => t.Nb), In(t => t.Nl));

        string In(Func<LocalisedText, string> of) => parts.All(p => of(p).Length == 0) ? "" : string.Join(with, parts.Select(p => Escape(of(p), with.Trim())));
    }

    private static LocalisedText All(LocalisedText text, Func<string, string> change) => new(change(text.En), change(text.Nb), change(text.Nl));

    private static string At(string line, string separator, int n) => Bare(Parts(line, separator).ElementAtOrDefault(n) ?? "");

    /// <summary>Splits where no backslash stands before the separator.</summary>
    private static List<string> Parts(string line, string separator)
    {
        var (parts, start) = (new List<string>(), 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (string.CompareOrdinal(line, i, separator, 0, separator.Length) == 0)
            {
                parts.Add(line[start..i]);
                start = i + separator.Length;
                i = start - 1;
            }
        }

        parts.Add(line[start..]);
        return parts;
    }

    private static string Escape(string text, string separator = "", string leading = "")
    {
        var written = text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("##", "\\#\\#", StringComparison.Ordinal);
        written = separator.Length == 0 ? written : written.Replace(separator, "\\" + separator, StringComparison.Ordinal);
        return written.Length > 0 && leading.Contains(written[0], StringComparison.Ordinal) ? "\\" + written : written;
    }

    private static string Bare(string part)
    {
        var bare = new StringBuilder();
        var trimmed = part.Trim();
        for (var i = 0; i < trimmed.Length; i++)
        {
            bare.Append(trimmed[i] != '\\' || i + 1 == trimmed.Length ? trimmed[i] : trimmed[++i] == 'n' ? '\n' : trimmed[i]);
        }

        return bare.ToString();
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries)];
}
