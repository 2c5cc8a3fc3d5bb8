using System.Security.Cryptography;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// One sitting of an exam: started with its own copy of the drawn questions, answered while the server's clock allows, submitted by the learner or by time.
/// One open attempt per person and exam. A trainer may set a submitted one aside, so that it does not count.
/// </summary>
public sealed class Attempt : Entity
{
    public const int ReasonMaxLength = 500;

    /// <summary>Answers on their way at the last second still arrive.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly List<AttemptItem> _items = [];

    private Attempt()
    {
    }

    public Guid ExamId { get; private set; }

    public Guid PersonId { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null when there is no time limit.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>As the exam asked when the attempt began.</summary>
    public int PassPercent { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public bool WasOutOfTime { get; private set; }

    /// <summary>0 to 100, once submitted.</summary>
    public decimal? ScorePercent { get; private set; }

    public bool IsPassed { get; private set; }

    public DateTimeOffset? SetAsideAt { get; private set; }

    public Guid? SetAsideById { get; private set; }

    public string SetAsideReason { get; private set; } = "";

    /// <summary>In the order in which the learner sees them.</summary>
    public IReadOnlyList<AttemptItem> Items => [.. _items.OrderBy(i => i.Position)];

    public override IEnumerable<Guid> Concerning() => [PersonId, ExamId];

    /// <param name="exam">A published exam.</param>
    /// <param name="pools">For each section, the questions it may draw from.</param>
    /// <param name="personId">The learner.</param>
    /// <param name="earlier">The learner's earlier attempts at this exam.</param>
    /// <param name="extraTimePercent">What this person gets on top of every time limit.</param>
    /// <param name="now">The start.</param>
    public static Attempt Start(Exam exam, IReadOnlyList<IReadOnlyList<Question>> pools, Guid personId, IReadOnlyCollection<Attempt> earlier, int extraTimePercent, DateTimeOffset now)
    {
        Refuse.When(exam.State != ExamState.Published, "This exam is not open");
        Refuse.When(earlier.Any(a => a.SubmittedAt is null), "You have an open attempt already");
        var standing = new ExamStanding(exam.Rules, earlier);
        Refuse.When(standing.AttemptsLeft == 0, "You have used all attempts. Talk to your trainer");
        Refuse.When(standing.NextFrom > now, "You can try again when the waiting time is over");
        exam.RefuseShortPools([.. pools.Select(p => p.Count)]);
        var attempt = new Attempt
        {
            ExamId = exam.Id,
            PersonId = personId,
            Number = earlier.Count + 1,
            StartedAt = now,
            EndsAt = exam.Rules.LimitMinutes is { } minutes ? now.AddMinutes(minutes * (100 + extraTimePercent) / 100d) : null,
            PassPercent = exam.Rules.PassPercent,
        };
        foreach (var (section, pool) in exam.Sections.All.Zip(pools))
        {
            var drawn = pool.ToArray();
            RandomNumberGenerator.Shuffle(drawn.AsSpan());
            foreach (var question in drawn.Take(section.Draw))
            {
                attempt._items.Add(new AttemptItem(attempt.Id, attempt._items.Count + 1, section.Id, question));
            }
        }

        attempt.Record(new AttemptStarted(exam.Id, attempt.Number));
        return attempt;
    }

    public bool IsOpen(DateTimeOffset now) => SubmittedAt is null && !IsOverdue(now);

    /// <summary>True when time is up, late answers included.</summary>
    public bool IsOverdue(DateTimeOffset now) => SubmittedAt is null && EndsAt is { } ends && now > ends + Grace;

    /// <summary>Keeps an answer; the last one given counts. Not a fact of its own: attempts are saved answer by answer.</summary>
    public void Answer(int position, Answer answer, DateTimeOffset now)
    {
        Refuse.When(!IsOpen(now), "The time for this exam is over");
        _items.Find(i => i.Position == position)?.Take(answer, now);
    }

    /// <summary>Grades what has been answered.</summary>
    /// <returns>The completion when it passed.</returns>
    public Completion? Submit(LearningItem exam, bool outOfTime, DateTimeOffset now)
    {
        Refuse.When(SubmittedAt is not null, "This attempt is already handed in");
        _items.ForEach(i => i.Grade());
        var points = _items.Sum(i => i.Points);
        ScorePercent = points == 0 ? 0 : Math.Round(100m * _items.Sum(i => i.Score ?? 0) / points, 1);
        (SubmittedAt, WasOutOfTime, IsPassed) = (now, outOfTime, ScorePercent >= PassPercent);
        Record(new AttemptSubmitted(ExamId, Number, ScorePercent.Value, IsPassed));
        return IsPassed ? Completion.Of(PersonId, exam, Id, now, ScorePercent) : null;
    }

    /// <summary>Something went wrong that was not the learner's doing: the attempt does not count.</summary>
    public void SetAside(string reason, Guid byId, DateTimeOffset now)
    {
        Refuse.When(SubmittedAt is null, "This attempt is still open");
        Refuse.When(IsPassed, "A passed attempt counts");
        Refuse.When(SetAsideAt is not null, "This attempt is already set aside");
        (SetAsideAt, SetAsideById, SetAsideReason) = (now, byId, reason);
        Record(new AttemptSetAside(ExamId, Number, reason));
    }

    /// <summary>Share of the points won per competency, 0 to 1.</summary>
    public IEnumerable<(Guid CompetencyId, decimal Share)> Shares() => _items.GroupBy(i => i.CompetencyId)
        .Select(g => (g.Key, g.Sum(i => i.Score ?? 0) / g.Sum(i => i.Points)));
}

/// <summary>One drawn question of an attempt: its own copy, the order in which its options are shown, the answer and the score.</summary>
public sealed class AttemptItem
{
    internal AttemptItem(Guid attemptId, int position, Guid sectionId, Question question)
    {
        (AttemptId, Position, SectionId) = (attemptId, position, sectionId);
        (QuestionId, CompetencyId, Content, Points) = (question.Id, question.CompetencyId, question.Content, question.Points);
        Order = Shuffling.For(question.Content);
    }

    private AttemptItem()
    {
    }

    public Guid AttemptId { get; private set; }

    public int Position { get; private set; }

    public Guid SectionId { get; private set; }

    public Guid QuestionId { get; private set; }

    public Guid CompetencyId { get; private set; }

    public QuestionContent Content { get; private set; } = null!;

    /// <summary>Shown position → position in the content.</summary>
    public Shuffling Order { get; private set; } = null!;

    public int Points { get; private set; }

    public Answer? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public decimal? Score { get; private set; }

    internal void Take(Answer answer, DateTimeOffset now)
    {
        if (!answer.IsEmpty || Answer is not null)
        {
            (Answer, AnsweredAt) = (answer, now);
        }
    }

    internal void Grade() => Score = Answer is { IsEmpty: false } ? Math.Round(Points * Grading.ShareOf(Content, Order, Answer), 2) : 0;
}

[Says("started attempt {Number}")]
public sealed record AttemptStarted(Guid ExamId, int Number) : IFact;

[Says("handed in attempt {Number}: {ScorePercent} %")]
public sealed record AttemptSubmitted(Guid ExamId, int Number, decimal ScorePercent, bool Passed) : IFact;

[Says("set attempt {Number} aside")]
public sealed record AttemptSetAside(Guid ExamId, int Number, string? Reason) : IReasonedFact;
