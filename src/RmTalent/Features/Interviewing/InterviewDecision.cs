using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

public enum HiringOutcome
{
    [Text("Make an offer"), Tone(Tone.Good)]
    Offer,

    [Text("Turn down"), Tone(Tone.Bad)]
    TurnDown,

    [Text("Another round"), Tone(Tone.Info)]
    AnotherRound,
}

/// <summary>What a named person decided after a panel, and the evidence that it rests on.</summary>
public sealed class InterviewDecision
{
    public const int ReasonMaxLength = 2000;

    private InterviewDecision()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }

    public HiringOutcome Outcome { get; private init; }

    public string Reason { get; private init; } = "";

    /// <summary>The competencies whose evidence the reasons point at.</summary>
    public IReadOnlyList<Guid> CompetencyIds { get; private init; } = [];

    internal static InterviewDecision By(Guid byId, DecisionInput input, DateTimeOffset now) => new()
    {
        ById = byId,
        At = now,
        Outcome = input.Outcome,
        Reason = input.Reason.Trim(),
        CompetencyIds = [.. input.CompetencyIds.Distinct()],
    };
}

public sealed record DecisionInput(HiringOutcome Outcome, string Reason, IReadOnlyList<Guid> CompetencyIds);

[Says("decided after the interview: {Outcome}")]
public sealed record HiringDecided(Guid ApplicationId, HiringOutcome Outcome) : IFact;
