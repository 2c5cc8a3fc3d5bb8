using System.Globalization;
using System.Security.Cryptography;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// What the learner gave, in shown positions. Choices: the ticked options; true or false: 0 is true; matching: for each left side the chosen right side;
/// ordering: for each shown item the place given to it, from 1. −1 stands for nothing chosen.
/// </summary>
public sealed record Answer(IReadOnlyList<int> Chosen, string Text = "")
{
    public const int TextMaxLength = 500;

    public bool IsEmpty => Text.Length == 0 && Chosen.All(c => c < 0);
}

/// <summary>Shown position → position in the question's content.</summary>
public sealed record Shuffling(IReadOnlyList<int> Shown)
{
    public static Shuffling For(QuestionContent content)
    {
        var places = Enumerable.Range(0, content switch
        {
            ChoiceQuestion choice => choice.Options.Count,
            MatchingQuestion matching => matching.Pairs.Count,
            OrderingQuestion ordering => ordering.Items.Count,
            _ => 0,
        }).ToArray();
        RandomNumberGenerator.Shuffle(places.AsSpan());
        return new(places);
    }

    public int this[int shown] => Shown[shown];
}

/// <summary>How much of a question an answer wins, 0 to 1.</summary>
public static class Grading
{
    public static decimal ShareOf(QuestionContent content, Shuffling order, Answer answer) => content switch
    {
        ChoiceQuestion choice => Of(choice, [.. Known(answer, order).Select(c => order[c]).Distinct()]),
        TrueFalseQuestion truth => answer.Chosen is [0 or 1] && answer.Chosen[0] == (truth.IsTrue ? 0 : 1) ? 1 : 0,
        NumericQuestion number => Number(answer.Text) is { } given && Math.Abs(given - number.Answer) <= number.Tolerance ? 1 : 0,
        ShortQuestion words => words.Accepted.Any(a => Plain(a) == Plain(answer.Text)) ? 1 : 0,
        MatchingQuestion matching => Part(answer.Chosen.Take(matching.Pairs.Count).Where((c, left) => c >= 0 && c < order.Shown.Count && order[c] == left).Count(), matching.Pairs.Count),
        OrderingQuestion ordering => Part(answer.Chosen.Take(ordering.Items.Count).Where((place, shown) => place == order[shown] + 1).Count(), ordering.Items.Count),
        _ => 0,
    };

    /// <summary>Reads 1234.5 and 1234,5, with or without spaces and a percent sign; null when it is no number.</summary>
    public static decimal? Number(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '%')).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Single: all or nothing. Multiple: each right one wins its share, each wrong one loses as much, never below nothing.</summary>
    private static decimal Of(ChoiceQuestion choice, List<int> chosen)
    {
        var right = chosen.Count(c => choice.Options[c].IsRight);
        return choice.IsMultiple
            ? Math.Max(0, Part(right - (chosen.Count - right), choice.Options.Count(o => o.IsRight)))
            : chosen.Count == 1 ? right : 0;
    }

    private static IEnumerable<int> Known(Answer answer, Shuffling order) => answer.Chosen.Where(c => c >= 0 && c < order.Shown.Count);

    private static decimal Part(int won, int of) => (decimal)won / of;

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
