using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What may be shown of one answered question: already reduced to what the rules allow, so that a page cannot show more.</summary>
public sealed record ItemReview(int Position, LocalisedText Text, string Given, bool IsEssay)
{
    /// <summary>Null when marks are not shown, or not yet known.</summary>
    public decimal? Score { get; private init; }

    public int Points { get; private init; }

    public bool IsVoid { get; private init; }

    public bool IsBeingMarked { get; private init; }

    public string? Right { get; private init; }

    public IReadOnlyList<string> Feedback { get; private init; } = [];

    /// <summary>For an observed performance: criterion, and the level reached.</summary>
    public IReadOnlyList<(LocalisedText Name, LocalisedText Level)> Levels { get; private init; } = [];

    public static ItemReview Of(AttemptItem item, Review review, ITexts texts) =>
        new(item.Position, item.Content.Text, AnswerWords.Given(item, texts), item.Content.Kind == QuestionKind.Essay)
        {
            Points = item.Points,
            Score = review.Marks ? item.Score : null,
            IsVoid = item.IsVoid,
            IsBeingMarked = item.AwaitsMark,
            Right = review.RightAnswers && item.Score != item.Points && AnswerWords.Right(item.Content, texts) is { Length: > 0 } right ? right : null,
            Feedback = review.Feedback ? [.. Said(item).Where(s => s.Length > 0)] : [],
            Levels = review.Marks && item is { Content: PerformanceQuestion standard, Marked: { } mark }
                ? [.. standard.Criteria.Zip(mark.Levels, (c, level) => (c.Name, c.Levels[level]))] : [],
        };

    private static IEnumerable<string> Said(AttemptItem item) =>
        [.. Grading.FeedbackTo(item.Content, item.Order, item.Answer ?? new([])).Select(f => f.ToString()), item.Content.Why.ToString(), item.Marked?.Feedback ?? ""];
}
