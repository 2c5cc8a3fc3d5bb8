namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// Where a learner stands with an exam. Attempts make rounds: a pass ends one, and the next attempt (for a renewal) begins another with a new count.
/// Within a round the grade method says what counts; attempts set aside never do.
/// </summary>
public sealed class ExamStanding
{
    private readonly ExamRules _rules;
    private readonly List<Round> _rounds = [];
    private readonly List<Attempt> _current = [];

    public ExamStanding(ExamRules rules, IEnumerable<Attempt> attempts)
    {
        _rules = rules;
        foreach (var attempt in attempts.Where(a => a is { SubmittedAt: not null, SetAsideAt: null }).OrderBy(a => a.SubmittedAt))
        {
            IsPending |= attempt.ScoredAt is null;
            _current.Add(attempt);
            var scored = _current.FindAll(a => a.ScoredAt is not null);
            if (attempt.ScoredAt is not null && Passes(scored))
            {
                _rounds.Add(new(attempt, ScoreOf(scored)));
                _current.Clear();
            }
        }
    }

    /// <summary>An attempt waits for its marks.</summary>
    public bool IsPending { get; }

    public bool IsPassed => _rounds.Count > 0 && (_rules.Grade is GradeMethod.Highest or GradeMethod.First || _current.TrueForAll(a => a.ScoredAt is null));

    /// <summary>What counts, 0 to 100: of the round that goes on, or else of the last one passed.</summary>
    public decimal? Score => _current.FindAll(a => a.ScoredAt is not null) is { Count: > 0 } scored && !IsPassed ? ScoreOf(scored) : _rounds.LastOrDefault()?.Score;

    /// <summary>Attempts by which the exam was passed, and the score that did it.</summary>
    public IEnumerable<(Attempt Attempt, decimal Score)> Passes() => _rounds.Select(r => (r.Passing, r.Score));

    /// <summary>Null when there is no limit.</summary>
    public int? AttemptsLeft => _rules.AttemptsAllowed == 0 ? null : Math.Max(0, _rules.AttemptsAllowed - _current.Count);

    /// <summary>When the next attempt may start; null when there is nothing to wait for.</summary>
    public DateTimeOffset? NextFrom => _rules.WaitHours > 0 && _current is [.., var last] ? last.SubmittedAt!.Value.AddHours(_rules.WaitHours) : null;

    private bool Passes(List<Attempt> scored) => _rules.Grade switch
    {
        GradeMethod.First => scored[0].IsPassed,
        GradeMethod.Average when scored.Count > 1 => ScoreOf(scored) >= scored[^1].PassPercent,
        _ => scored[^1].IsPassed,
    };

    private decimal ScoreOf(List<Attempt> scored) => _rules.Grade switch
    {
        GradeMethod.First => scored[0].ScorePercent!.Value,
        GradeMethod.Last => scored[^1].ScorePercent!.Value,
        GradeMethod.Average => Math.Round(scored.Average(a => a.ScorePercent!.Value), 1),
        _ => scored.Max(a => a.ScorePercent!.Value),
    };

    private sealed record Round(Attempt Passing, decimal Score);
}
