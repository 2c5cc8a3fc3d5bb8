using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>A question as a learner may see it: shuffled, and without its key.</summary>
public sealed record AskedQuestion(
    int Position, Guid SectionId, QuestionKind Kind, LocalisedText Text, int Points, IReadOnlyList<LocalisedText> Options, IReadOnlyList<LocalisedText> Lefts, string Unit, Answer? Answer, long Sequence)
{
    /// <summary>For several right answers: only the exact set wins.</summary>
    public bool IsAllOrNothing { get; private init; }

    /// <summary>For a performance standard: what an observer looks for.</summary>
    public IReadOnlyList<StandardCriterion> Criteria { get; private init; } = [];

    /// <summary>The answer is locked, and this is what the rules show of it.</summary>
    public ItemReview? Checked { get; init; }

    public bool IsAnswered => Answer is { IsEmpty: false };

    public bool CanBeChecked => Kind is not (QuestionKind.Essay or QuestionKind.Performance) && Checked is null;

    public int MaxLength => Kind == QuestionKind.Essay ? Answer.EssayMaxLength : Answer.TextMaxLength;

    public static AskedQuestion Of(AttemptItem item) => new(
        item.Position,
        item.SectionId,
        item.Content.Kind,
        item.Content.Text,
        item.Points,
        item.Content switch
        {
            ChoiceQuestion choice => [.. item.Order.Shown.Select(i => choice.Options[i].Text)],
            MatchingQuestion matching => [.. item.Order.Shown.Select(i => matching.Rights[i])],
            OrderingQuestion ordering => [.. item.Order.Shown.Select(i => ordering.Items[i])],
            _ => [],
        },
        item.Content is MatchingQuestion pairs ? [.. pairs.Pairs.Select(p => p.Left)] : [],
        (item.Content as NumericQuestion)?.Unit ?? "",
        item.Answer,
        item.Sequence)
    {
        IsAllOrNothing = item.Content is ChoiceQuestion { IsAllOrNothing: true },
        Criteria = (item.Content as PerformanceQuestion)?.Criteria ?? [],
    };

    public bool IsChosen(int option) => Answer?.Chosen.Contains(option) == true;

    public int ChosenAt(int place) => Answer is { } given && place < given.Chosen.Count ? given.Chosen[place] : -1;
}
