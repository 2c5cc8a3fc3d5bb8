using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>One asked question of an attempt: its own copy, the order in which its options are shown, the answer and what it won.</summary>
public sealed class AttemptItem
{
    public const int FeedbackMaxLength = 4000;

    internal AttemptItem(Guid attemptId, int position, Guid sectionId, Question question)
    {
        (AttemptId, Position, SectionId) = (attemptId, position, sectionId);
        (QuestionId, Edition, CompetencyId, Content, Points) = (question.Id, question.Edition, question.CompetencyId, question.Content, question.Points);
        Order = Shuffling.For(question.Content);
    }

    private AttemptItem()
    {
    }

    public Guid AttemptId { get; private set; }

    public int Position { get; private set; }

    public Guid SectionId { get; private set; }

    public Guid QuestionId { get; private set; }

    public int Edition { get; private set; }

    public Guid CompetencyId { get; private set; }

    public QuestionContent Content { get; private set; } = null!;

    /// <summary>Shown position → position in the content.</summary>
    public Shuffling Order { get; private set; } = null!;

    public int Points { get; private set; }

    public Answer? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Of the answer that is kept; see <see cref="GivenAnswer"/>.</summary>
    public long Sequence { get; private set; }

    /// <summary>The learner asked what the answer is worth: it cannot change any more.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Points won; null until graded or marked.</summary>
    public decimal? Score { get; private set; }

    /// <summary>Handed in, and a person has to say what it is worth.</summary>
    public bool AwaitsMark { get; private set; }

    public ItemMark? Marked { get; private set; }

    /// <summary>The last correction of the question that reached this copy.</summary>
    public Guid? CorrectionId { get; private set; }

    /// <summary>By that correction the question counts for nobody.</summary>
    public bool IsVoid { get; private set; }

    internal void Take(Answer answer, long sequence, DateTimeOffset now)
    {
        if (CheckedAt is null && sequence >= Sequence && (!answer.IsEmpty || Answer is not null))
        {
            (Answer, AnsweredAt, Sequence) = (answer, now, sequence);
        }
    }

    internal void Check(DateTimeOffset now)
    {
        Refuse.When(Content.NeedsMarker || Answer is not { IsEmpty: false }, "Give an answer first");
        CheckedAt ??= now;
        Grade();
    }

    internal void Grade()
    {
        if (Content.NeedsMarker)
        {
            // Nobody has to read an essay that was not written; a performance is observed, whatever was typed.
            AwaitsMark = Marked is null && !IsVoid && (Content is PerformanceQuestion || Answer is { IsEmpty: false });
            Score = Marked?.Score ?? (AwaitsMark ? null : 0);
        }
        else
        {
            Score = Answer is { IsEmpty: false } ? Math.Round(Points * Grading.ShareOf(Content, Order, Answer), 2) : 0;
        }
    }

    internal void Reopen()
    {
        Score = CheckedAt is null ? null : Score;
        AwaitsMark = false;
    }

    /// <summary>Words alone say nothing of what the answer is worth.</summary>
    internal void RefuseWithoutMark()
    {
        Refuse.When(Content is PerformanceQuestion, "Choose a level for every criterion");
        Refuse.When(true, "Give 0 to {0} points", Points);
    }

    internal void Mark(ItemMark mark)
    {
        Refuse.When(!Content.NeedsMarker, "There is no such answer to mark");
        var share = Content is PerformanceQuestion standard ? standard.ShareOf(mark.Levels) : mark.Score / Points;
        Refuse.When(share is null, "Choose a level for every criterion");
        Refuse.When(share is < 0 or > 1, "Give 0 to {0} points", Points);
        Score = Math.Round(Points * share!.Value, 2);
        (Marked, AwaitsMark) = (mark with { Score = Score.Value }, false);
    }

    internal void Correct(Guid correctionId, QuestionEdition? edition, bool isHandedIn)
    {
        CorrectionId = correctionId;
        if (edition is null)
        {
            (IsVoid, AwaitsMark) = (true, false);
        }
        else if (edition.Content.Kind == Content.Kind && edition.Content.Shuffled == Content.Shuffled)
        {
            (IsVoid, Content, Points, Edition) = (false, edition.Content, edition.Points, edition.Number);
        }

        if (isHandedIn || CheckedAt is not null)
        {
            Grade();
        }
    }
}

/// <summary>What a person found an answer worth.</summary>
/// <param name="Score">Points.</param>
/// <param name="Levels">For a performance: the level reached for each criterion, from 0.</param>
/// <param name="Feedback">To the learner.</param>
/// <param name="ById">Who marked or observed.</param>
/// <param name="At">When.</param>
public sealed record ItemMark(decimal Score, IReadOnlyList<int> Levels, string Feedback, Guid ById, DateTimeOffset At);
