using RmTalent.Platform.Domain;

namespace RmTalent.Features.Shadowing;

[Says("proposed a visit")]
public sealed record ShadowingProposed(Guid NewcomerId, Guid HostId) : IFact;

[Says("agreed to the visit")]
public sealed record ShadowingAgreed : IFact;

[Says("scheduled the visit")]
public sealed record ShadowingScheduled(DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Sequence) : IFact;

[Says("promised confidentiality")]
public sealed record ConfidentialityPromised : IFact;

[Says("confirmed that the clients consent")]
public sealed record ClientConsentConfirmed : IFact;

[Says("took back what was confirmed on the checklist")]
public sealed record VisitCheckTakenBack : IFact;

[Says("noted that the visit took place")]
public sealed record ShadowingHeld : IFact;

[Says("noted that the visit did not take place")]
public sealed record ShadowingMissed(string? Reason) : IReasonedFact;

[Says("wrote down observations and a reflection")]
public sealed record ShadowingReflected : IFact;

[Says("noted {Hours} hours and gave feedback")]
public sealed record ShadowingFeedbackGiven(decimal Hours) : IFact;

[Says("opened the debrief: both have written")]
public sealed record ShadowingDebriefed : IFact;

[Says("signed for {Hours} hours as host")]
public sealed record ShadowingHostSigned(decimal Hours) : IFact;

[Says("sent the visit back to the host")]
public sealed record ShadowingSentBack(string? Reason) : IReasonedFact;

/// <summary>Host and manager signed: the hours count.</summary>
[Says("signed off the visit with {Hours} hours")]
public sealed record ShadowingSignedOff(Guid PersonId, Guid HostId, decimal Hours) : IFact;

[Says("cancelled the visit")]
public sealed record ShadowingCancelled(string? Reason) : IReasonedFact;

[Says("closed the visit, as one of the two has left")]
public sealed record ShadowingClosedAsLeft(Guid LeaverId) : IFact;

[Says("offered {PerMonth} visits a month")]
public sealed record HostingOffered(int PerMonth) : IFact;

[Says("entered a visit in the host's month")]
public sealed record HostingEntered(Guid VisitId) : IFact;
