using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>A question as a learner may see it: shuffled, and without its key.</summary>
public sealed record AskedQuestion(int Position, QuestionKind Kind, LocalisedText Text, IReadOnlyList<LocalisedText> Options, IReadOnlyList<LocalisedText> Lefts, string Unit, Answer? Answer)
{
    public static AskedQuestion Of(AttemptItem item) => new(
        item.Position,
        item.Content.Kind,
        item.Content.Text,
        item.Content switch
        {
            ChoiceQuestion choice => [.. item.Order.Shown.Select(i => choice.Options[i].Text)],
            MatchingQuestion matching => [.. item.Order.Shown.Select(i => matching.Pairs[i].Right)],
            OrderingQuestion ordering => [.. item.Order.Shown.Select(i => ordering.Items[i])],
            _ => [],
        },
        item.Content is MatchingQuestion pairs ? [.. pairs.Pairs.Select(p => p.Left)] : [],
        (item.Content as NumericQuestion)?.Unit ?? "",
        item.Answer);

    public bool IsChosen(int option) => Answer?.Chosen.Contains(option) == true;

    public int ChosenAt(int place) => Answer is { } given && place < given.Chosen.Count ? given.Chosen[place] : -1;
}
