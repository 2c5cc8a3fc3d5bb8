using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <content>What it is worth: handed in, graded, marked, corrected, or set aside.</content>
public sealed partial class Attempt
{
    /// <summary>Grades what the program can grade; the score waits for the rest.</summary>
    public void HandIn(bool outOfTime, DateTimeOffset now)
    {
        Refuse.When(SubmittedAt is not null, "This attempt is already handed in");
        _items.ForEach(i => i.Grade());
        (SubmittedAt, WasOutOfTime) = (now, outOfTime);
        Record(new AttemptSubmitted(ExamId, Number, _items.Exists(i => i.AwaitsMark)));
        Score(now);
    }

    /// <summary>What a trainer or observer found. Marking again changes it.</summary>
    public void Mark(int position, ItemMark mark, DateTimeOffset now)
    {
        Refuse.When(SubmittedAt is null, "This attempt is still open");
        Refuse.When(mark.ById == PersonId, "Nobody marks their own work");
        var item = _items.Find(i => i.Position == position);
        Refuse.When(item is null, "There is no such answer to mark");
        item!.Mark(mark);
        Record(new AnswerMarked(ExamId, Number, position, item.Score!.Value));
        Score(now);
    }

    /// <summary>A question was wrong: its answers are graded anew with the new wording, or it counts for nobody. Who passed stays passed.</summary>
    public void Correct(Correction correction, QuestionEdition? edition, DateTimeOffset now)
    {
        var before = ScorePercent;
        _items.Where(i => i.QuestionId == correction.QuestionId).ToList().ForEach(i => i.Correct(correction.Id, edition, SubmittedAt is not null));
        if (SubmittedAt is not null)
        {
            Score(now);
            Record(new AttemptRegraded(ExamId, Number, before, ScorePercent, IsPassed && ScorePercent < PassPercent, correction.Reason));
        }
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
    public IEnumerable<(Guid CompetencyId, decimal Share)> Shares() => _items.Where(i => !i.IsVoid).GroupBy(i => i.CompetencyId)
        .Select(g => (g.Key, g.Sum(i => i.Score ?? 0) / g.Sum(i => i.Points)));

    private void Score(DateTimeOffset now)
    {
        if (_items.Exists(i => i.AwaitsMark))
        {
            return;
        }

        var counting = _items.FindAll(i => !i.IsVoid);
        var points = counting.Sum(i => i.Points);
        var isFirst = ScoredAt is null;
        ScoredAt ??= now;
        ScorePercent = points == 0 ? 100 : Math.Round(100m * counting.Sum(i => i.Score ?? 0) / points, 1);
        IsPassed |= ScorePercent >= PassPercent;
        if (isFirst)
        {
            Record(new AttemptScored(ExamId, Number, ScorePercent.Value, IsPassed));
        }
    }
}
