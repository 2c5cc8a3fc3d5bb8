using RmTalent.Features.People;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Offers;

[Says("drafted an offer")]
public sealed record OfferDrafted(Guid ApplicationId, int Edition, bool NeedsApproval) : IFact;

[Says("changed the offer: edition {Edition}")]
public sealed record OfferEdited(int Edition, bool NeedsApproval) : IFact;

[Says("approved edition {Edition} of the offer")]
public sealed record OfferApproved(int Edition) : IFact;

[Says("sent edition {Edition} of the offer")]
public sealed record OfferSent(int Edition) : IFact;

[Says("accepted edition {Edition} of the offer")]
public sealed record OfferAccepted(int Edition) : IFact;

[Says("declined edition {Edition} of the offer")]
public sealed record OfferDeclined(int Edition) : IFact;

[Says("took the offer back")]
public sealed record OfferWithdrawn(string? Reason) : IReasonedFact;

[Says("let edition {Edition} of the offer expire")]
public sealed record OfferExpired(int Edition) : IFact;

[Says("checked a condition of the offer")]
public sealed record OfferConditionSettled(ConditionKind Condition, ConditionStatus Status) : IFact;

/// <summary>An applicant became an employee. Onboarding starts from this.</summary>
[Says("hired the candidate, who starts on {StartsOn}")]
public sealed record CandidateHired(Guid ApplicationId, Guid PersonId, Guid VacancyId, DateOnly StartsOn, RmType? RmType) : IFact;
