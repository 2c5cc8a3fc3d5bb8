using System.Globalization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>How people with more or less skill answer, for demo data: always the same.</summary>
public static class DemoAnswers
{
    public static Answer Right(AttemptItem item) => item.Content switch
    {
        ChoiceQuestion choice => new([.. item.Order.Shown.Index().Where(o => choice.Options[o.Item].IsRight).Select(o => o.Index)]),
        TrueFalseQuestion truth => new([truth.IsTrue ? 0 : 1]),
        NumericQuestion number => new([], number.Answer.ToString("0.######", CultureInfo.InvariantCulture)),
        ShortQuestion words => new([], words.Accepted.First(a => a.Percent == 100).Text.Trim('*')),
        OrderingQuestion => new([.. item.Order.Shown.Select(o => o + 1)]),
        MatchingQuestion matching => new([.. Enumerable.Range(0, matching.Pairs.Count).Select(left => item.Order.Shown.Index().First(o => o.Item == left).Index)]),
        EssayQuestion => new([], "First I listen until the client has finished, and say back what I heard. Then I tell what went wrong on our side, without blaming a colleague, and what I do today. I write it down, call back when I said I would, and ask a week later whether it is really solved."),
        PerformanceQuestion => new([], "Thursday 10:00, meeting with a family business, with Tessa"),
        _ => new([]),
    };

    /// <param name="item">What is asked.</param>
    /// <param name="skill">0 to 12; a question is as hard as its place in the exam.</param>
    public static Answer? Of(AttemptItem item, int skill) =>
        item.Content.NeedsMarker || skill >= 12 || (item.Position * 7 % 11) + (skill * item.Position % 3) < skill + 2 ? Right(item) : Wrong(item, skill);

    public static ItemMark MarkOf(AttemptItem item, int skill, Guid byId, DateTimeOffset at) => item.Content is PerformanceQuestion standard
        ? new(0, [.. standard.Criteria.Select((c, n) => Math.Clamp((skill + n) / 4, 0, c.Levels.Count - 1))], "Good eye contact. Sum up before you propose.", byId, at)
        : new(Math.Min(item.Points, Math.Max(1, skill / 2)), [], "Clear and honest. Say earlier what the client can expect, and by when.", byId, at);

    private static Answer? Wrong(AttemptItem item, int skill) => item.Content switch
    {
        ChoiceQuestion choice => new([item.Order.Shown.Index().Where(o => !choice.Options[o.Item].IsRight).Select(o => o.Index).ElementAt(skill % choice.Options.Count(o => !o.IsRight))]),
        TrueFalseQuestion truth => new([truth.IsTrue ? 1 : 0]),
        NumericQuestion number => new([], (number.Answer * 10).ToString("0.######", CultureInfo.InvariantCulture)),
        OrderingQuestion => new([.. Enumerable.Range(1, item.Order.Shown.Count)]),
        MatchingQuestion matching => new([.. Enumerable.Repeat(0, matching.Pairs.Count)]),
        _ => null,
    };
}
