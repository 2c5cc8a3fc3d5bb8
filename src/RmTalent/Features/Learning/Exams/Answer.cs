using System.Security.Cryptography;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// What the learner gave, in shown positions. Choices: the ticked options; true or false: 0 is true; matching: for each left side the chosen right side;
/// ordering: for each shown item the place given to it, from 1. −1 stands for nothing chosen.
/// </summary>
public sealed record Answer(IReadOnlyList<int> Chosen, string Text = "")
{
    public const int TextMaxLength = 500;
    public const int EssayMaxLength = 20_000;

    public bool IsEmpty => Text.Length == 0 && Chosen.All(c => c < 0);
}

/// <summary>An answer on its way to the server.</summary>
/// <param name="Position">Of the question in the attempt.</param>
/// <param name="Sequence">When it was given, in milliseconds since 1970 by the server's clock; of two answers to a question the one with the higher sequence stays, whichever arrives last.</param>
/// <param name="Answer">What was given.</param>
public sealed record GivenAnswer(int Position, long Sequence, Answer Answer);

/// <summary>Shown position → position in the question's content.</summary>
public sealed record Shuffling(IReadOnlyList<int> Shown)
{
    public static Shuffling For(QuestionContent content)
    {
        var places = Enumerable.Range(0, content.Shuffled).ToArray();
        RandomNumberGenerator.Shuffle(places.AsSpan());
        return new(places);
    }

    public int this[int shown] => Shown[shown];

    public bool Has(int shown) => shown >= 0 && shown < Shown.Count;
}
