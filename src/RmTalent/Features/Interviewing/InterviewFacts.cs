using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing;

[Says("offered {Slots} times for round {Round}")]
public sealed record InterviewOffered(int Round, int Slots) : IFact;

[Says("booked the interview")]
public sealed record InterviewBooked(DateTimeOffset StartsAt) : IFact;

[Says("moved the interview")]
public sealed record InterviewMoved(DateTimeOffset StartsAt, string? Reason) : IReasonedFact;

[Says("cancelled the interview")]
public sealed record InterviewCancelled(string? Reason) : IReasonedFact;

[Says("gave the panel more time to score")]
public sealed record ScoringTimeGiven(DateTimeOffset Until, string? Reason) : IReasonedFact;

[Says("asked for an adjustment")]
public sealed record AdjustmentsAsked : IFact;

[Says("asked for other times")]
public sealed record OtherTimesAsked : IFact;

[Says("told the panel what to arrange")]
public sealed record ArrangementsMade : IFact;

public enum NotHeldReason
{
    [Text("The candidate did not answer")]
    NoAnswer,

    [Text("The candidate did not come")]
    NoShow,
}

[Says("noted that the interview was not held")]
public sealed record InterviewNotHeld(NotHeldReason Why) : IFact;

[Says("opened the decision again")]
public sealed record DecisionReopened : IFact;
