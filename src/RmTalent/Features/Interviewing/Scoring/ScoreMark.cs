namespace RmTalent.Features.Interviewing.Scoring;

public sealed record MarkInput(Guid CompetencyId, int? Level, string? Evidence);

public sealed record ScorecardInput(IReadOnlyList<MarkInput> Marks, Overall? Overall, string? Comment);

/// <summary>One mark on one competency, with what was seen or heard.</summary>
public sealed class ScoreMark(Guid scorecardId, Guid competencyId)
{
    public const int EvidenceMaxLength = 2000;

    public Guid ScorecardId { get; private init; } = scorecardId;

    public Guid CompetencyId { get; private init; } = competencyId;

    public int? Level { get; private set; }

    public string Evidence { get; private set; } = "";

    internal void Give(int? level, string evidence) => (Level, Evidence) = (level, evidence);
}
