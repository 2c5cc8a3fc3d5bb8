using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications;

[Says("applied")]
public sealed record ApplicationSubmitted(Guid VacancyId, Guid CandidateId, string Source, string NoticeVersion, bool PoolConsent) : IFact;

[Says("read the CV")]
public sealed record CvRead(int Characters) : IFact;

[Says("moved the application to {Status}")]
public sealed record ApplicationMoved(ApplicationStatus Status) : IFact;

[Says("turned the applicant down: {Because}")]
public sealed record ApplicationTurnedDown(HiringStage Stage, TurnDownReason Because) : IFact;

[Says("planned the mail that tells the decision")]
public sealed record NoticePlanned(DateTimeOffset DueAt) : IFact;

[Says("stopped the mail that tells the decision")]
public sealed record NoticeStopped : IFact;

[Says("took the last step back, to {Status}")]
public sealed record StepTakenBack(ApplicationStatus Status) : IFact;

[Says("told the candidate the decision")]
public sealed record DecisionCommunicated : IFact;

[Says("wrote to the candidate")]
public sealed record CandidateWrittenTo : IFact;

[Says("withdrew the application: {Because}")]
public sealed record ApplicationWithdrawn(LeavingReason Because) : IFact;

[Says("declined the offer: {Because}")]
public sealed record OfferTurnedDown(LeavingReason Because) : IFact;

[Says("withdrew the offer")]
public sealed record OfferTakenBack(string? Reason) : IReasonedFact;

[Says("found that the conditions are not met")]
public sealed record ConditionsFailed(string? Reason) : IReasonedFact;

[Says("put the application under another candidate")]
public sealed record ApplicationRehomed(Guid CandidateId) : IFact;

[Says("reopened the application as {Status}")]
public sealed record ApplicationReopened(ApplicationStatus Status, string? Reason) : IReasonedFact;

[Says("hired the applicant")]
public sealed record ApplicationHired(Guid PersonId) : IFact;
