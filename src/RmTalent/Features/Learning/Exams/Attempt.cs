using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// One sitting of an exam: started with its own copy of the drawn questions, answered while the server's clock allows, handed in by the learner or by time,
/// and scored at once or when its last essay or observed performance is marked. One open attempt per person and exam. A trainer may set one aside, so that it does not count.
/// </summary>
public sealed partial class Attempt : Entity
{
    public const int ReasonMaxLength = 500;

    /// <summary>How often a learner may extend a limit that is not essential (WCAG 2.2.1 asks for ten times).</summary>
    public const int MaxExtensions = 10;

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

    /// <summary>How many times answers were saved. Saving touches it first, so that it queues with handing in.</summary>
    public int Saves { get; private set; }

    public int Extensions { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public bool WasOutOfTime { get; private set; }

    /// <summary>Null while it is open or waits for a marker.</summary>
    public DateTimeOffset? ScoredAt { get; private set; }

    /// <summary>0 to 100, once scored.</summary>
    public decimal? ScorePercent { get; private set; }

    /// <summary>Once passed, no later correction takes it away.</summary>
    public bool IsPassed { get; private set; }

    public DateTimeOffset? SetAsideAt { get; private set; }

    public Guid? SetAsideById { get; private set; }

    public string SetAsideReason { get; private set; } = "";

    /// <summary>In the order in which the learner sees them.</summary>
    public IReadOnlyList<AttemptItem> Items => [.. _items.OrderBy(i => i.Position)];

    public override IEnumerable<Guid> Concerning() => [PersonId, ExamId];

    /// <param name="exam">A published exam.</param>
    /// <param name="pools">For each section, the questions it may draw from; for a section with fixed questions, those.</param>
    /// <param name="personId">The learner.</param>
    /// <param name="earlier">The learner's earlier attempts at this exam.</param>
    /// <param name="extraTimePercent">What this person gets on top of every time limit.</param>
    /// <param name="now">The start.</param>
    /// <param name="window">When the exam is open; the end of the window ends the attempt as well.</param>
    public static Attempt Start(Exam exam, IReadOnlyList<IReadOnlyList<Question>> pools, Guid personId, IReadOnlyCollection<Attempt> earlier, int extraTimePercent, DateTimeOffset now, ExamWindow? window = null)
    {
        var (opens, closes) = window ?? ExamWindow.Always;
        Refuse.When(exam.State != ExamState.Published || opens > now || closes <= now, "This exam is not open");
        Refuse.When(earlier.Any(a => a.SubmittedAt is null), "You have an open attempt already");
        var standing = new ExamStanding(exam.Rules, earlier);
        Refuse.When(standing.IsPending, "Your last attempt is being marked");
        Refuse.When(standing.AttemptsLeft == 0, "You have used all attempts. Talk to your trainer");
        Refuse.When(standing.NextFrom > now, "You can try again when the waiting time is over");
        exam.RefuseShortPools([.. pools.Select(p => p.Count)]);
        DateTimeOffset? ends = exam.Rules.LimitMinutes is { } minutes ? now.AddMinutes(minutes * (100 + extraTimePercent) / 100d) : null;
        var attempt = new Attempt
        {
            ExamId = exam.Id,
            PersonId = personId,
            Number = earlier.Count + 1,
            StartedAt = now,
            EndsAt = ends > closes ? closes : ends ?? closes,
            PassPercent = exam.Rules.PassPercent,
        };
        foreach (var (section, pool) in exam.Sections.All.Zip(pools))
        {
            var drawn = section.Questions is null ? ExamDraw.Of(pool, section.Draw, pool.Where(q => attempt._items.Exists(i => i.QuestionId == q.Id)).ToHashSet()) : pool;
            foreach (var question in drawn)
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

    /// <summary>Keeps an answer unless a later one is there. Not a fact of its own: attempts are saved answer by answer.</summary>
    public void Answer(int position, Answer answer, DateTimeOffset now, long? sequence = null)
    {
        Refuse.When(!IsOpen(now), "The time for this exam is over");
        _items.Find(i => i.Position == position)?.Take(answer, sequence ?? now.ToUnixTimeMilliseconds(), now);
    }

    /// <summary>Locks one answer and grades it, where the rules show something during the attempt.</summary>
    public void Check(int position, DateTimeOffset now)
    {
        Refuse.When(!IsOpen(now), "The time for this exam is over");
        _items.Find(i => i.Position == position)?.Check(now);
    }

    /// <summary>A tenth of the limit more, by the learner's own wish, where time is not part of what is tested.</summary>
    public void Extend(ExamRules rules, DateTimeOffset? closesAt, DateTimeOffset now)
    {
        Refuse.When(!IsOpen(now), "The time for this exam is over");
        Refuse.When(rules.IsTimeEssential || EndsAt is null || rules.LimitMinutes is null, "The time limit is part of this exam");
        Refuse.When(Extensions >= MaxExtensions, "You have extended the time {0} times. Talk to your trainer", MaxExtensions);
        var minutes = Math.Max(1, rules.LimitMinutes!.Value / 10);
        var ends = EndsAt!.Value.AddMinutes(minutes);
        (EndsAt, Extensions) = (ends > closesAt ? closesAt : ends, Extensions + 1);
        Record(new AttemptExtended(ExamId, Number, minutes, null));
    }

    /// <summary>A trainer gives time: to an open attempt, or to one that was handed in by time and is opened again with its answers.</summary>
    public void GiveTime(int minutes, string reason, DateTimeOffset now)
    {
        Refuse.When(SubmittedAt is not null && (!WasOutOfTime || IsPassed || SetAsideAt is not null), "Only an attempt that ran out of time can be opened again");
        Refuse.When(SubmittedAt is null && EndsAt is null, "This attempt has no time limit");
        var from = SubmittedAt is null && EndsAt > now ? EndsAt.Value : now;
        (EndsAt, SubmittedAt, ScoredAt, ScorePercent, WasOutOfTime) = (from.AddMinutes(minutes), null, null, null, false);
        _items.ForEach(i => i.Reopen());
        Record(new AttemptExtended(ExamId, Number, minutes, reason));
    }
}
