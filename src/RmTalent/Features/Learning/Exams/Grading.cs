using System.Globalization;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>How much of a question an answer wins, 0 to 1, and what the author says to it. Essays and performances are marked by people.</summary>
public static class Grading
{
    public static decimal ShareOf(QuestionContent content, Shuffling order, Answer answer) => content switch
    {
        ChoiceQuestion choice => Of(choice, Chosen(order, answer)),
        TrueFalseQuestion truth => answer.Chosen is [0 or 1] && answer.Chosen[0] == (truth.IsTrue ? 0 : 1) ? 1 : 0,
        NumericQuestion number => (Fitting(number, answer)?.Percent ?? 0) / 100,
        ShortQuestion words => (Fitting(words, answer)?.Percent ?? 0) / 100,
        MatchingQuestion matching => Part(answer.Chosen.Take(matching.Pairs.Count).Where((c, left) => order.Has(c) && matching.Rights[order[c]] == matching.Pairs[left].Right).Count(), matching.Pairs.Count),
        OrderingQuestion ordering => Part(answer.Chosen.Take(ordering.Items.Count).Where((place, shown) => place == order[shown] + 1).Count(), ordering.Items.Count),
        _ => 0,
    };

    /// <summary>What the author says to this very answer; the general feedback is apart.</summary>
    public static IEnumerable<LocalisedText> FeedbackTo(QuestionContent content, Shuffling order, Answer answer)
    {
        IEnumerable<LocalisedText?> said = content switch
        {
            ChoiceQuestion choice => Chosen(order, answer).Select(c => choice.Options[c].Feedback),
            TrueFalseQuestion truth => [ShareOf(content, order, answer) == 1 ? truth.IfRight : truth.IfWrong],
            NumericQuestion number => [Fitting(number, answer) is { } part ? part.Feedback : number.Otherwise],
            ShortQuestion words => [Fitting(words, answer)?.Feedback],
            _ => [],
        };
        return said.OfType<LocalisedText>().Where(s => s.ToString().Length > 0);
    }

    /// <summary>Reads 1234.5 and 1234,5, with or without spaces and a percent sign; null when it is no number.</summary>
    public static decimal? Number(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '%')).Replace(',', '.').Replace('−', '-');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Positions in the content.</summary>
    public static IReadOnlyList<int> Chosen(Shuffling order, Answer answer) => [.. answer.Chosen.Where(order.Has).Select(c => order[c]).Distinct()];

    /// <summary>Single: what the option is worth. Several: all or nothing, or each right one wins its part, each wrong one loses as much, never below nothing.</summary>
    private static decimal Of(ChoiceQuestion choice, IReadOnlyList<int> chosen) => choice switch
    {
        { IsMultiple: false } when chosen.Count != 1 => 0,
        { IsAllOrNothing: true } => chosen.Count == choice.Options.Count(o => o.IsRight) && chosen.All(c => choice.Options[c].IsRight) ? 1 : 0,
        _ => Math.Round(Math.Clamp(chosen.Sum(choice.PercentOf), 0, 100) / 100, 4),
    };

    private static NumericPart? Fitting(NumericQuestion number, Answer answer) =>
        Number(answer.Text) is { } given ? number.All.Where(p => Math.Abs(given - p.Answer) <= p.Tolerance).MaxBy(p => p.Percent) : null;

    private static ShortAnswer? Fitting(ShortQuestion words, Answer answer)
    {
        var given = Plain(words, answer.Text);
        return given.Length == 0 ? null : words.Accepted.FirstOrDefault(a => Fits(Plain(words, a.Text), given));
    }

    private static decimal Part(int won, int of) => (decimal)won / of;

    private static string Plain(ShortQuestion words, string text)
    {
        var spaced = words.MatchesSpaces ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.MatchesCase ? spaced : spaced.ToUpperInvariant();
    }

    /// <summary>A star in the pattern stands for any run of characters; <c>\*</c> for a star. Linear but for the stars, so no answer can make it slow.</summary>
    private static bool Fits(string pattern, string text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            var isEscaped = p + 1 < pattern.Length && pattern[p] == '\\' && pattern[p + 1] == '*';
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && (isEscaped ? text[t] == '*' : pattern[p] == text[t]))
            {
                p += isEscaped ? 2 : 1;
                t++;
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }
}
