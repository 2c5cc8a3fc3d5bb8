namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>What a scorecard said before it was changed, and why it was.</summary>
public sealed class ScorecardRevision
{
    public const int ReasonMaxLength = 500;

    private ScorecardRevision()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ScorecardId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string Reason { get; private init; } = "";

    public ScorecardInput Was { get; private init; } = new([], null, null);

    internal static ScorecardRevision Of(Scorecard card, string reason, DateTimeOffset now) => new()
    {
        ScorecardId = card.Id,
        At = now,
        Reason = reason,
        Was = new([.. card.Marks.Select(m => new MarkInput(m.CompetencyId, m.Level, m.Evidence))], card.Overall, card.Comment),
    };
}
