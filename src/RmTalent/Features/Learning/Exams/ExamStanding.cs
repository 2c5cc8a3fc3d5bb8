namespace RmTalent.Features.Learning.Exams;

/// <summary>Where a learner stands with an exam. A pass starts a new count of attempts (for renewals); attempts set aside do not count.</summary>
public sealed class ExamStanding(ExamRules rules, IEnumerable<Attempt> attempts)
{
    private readonly List<Attempt> _counting = [.. attempts.Where(a => a is { SubmittedAt: not null, SetAsideAt: null }).OrderBy(a => a.SubmittedAt)];

    public Attempt? Deciding => rules.Grade == GradeMethod.Last ? _counting.LastOrDefault() : _counting.MaxBy(a => a.ScorePercent);

    public bool IsPassed => Deciding is { IsPassed: true };

    /// <summary>Null when there is no limit.</summary>
    public int? AttemptsLeft => rules.AttemptsAllowed == 0 ? null : Math.Max(0, rules.AttemptsAllowed - SinceLastPass.Count);

    /// <summary>When the next attempt may start; null when there is nothing to wait for.</summary>
    public DateTimeOffset? NextFrom => rules.WaitHours > 0 && SinceLastPass is [.., var last] ? last.SubmittedAt!.Value.AddHours(rules.WaitHours) : null;

    private List<Attempt> SinceLastPass => [.. _counting.Skip(_counting.FindLastIndex(a => a.IsPassed) + 1)];
}
