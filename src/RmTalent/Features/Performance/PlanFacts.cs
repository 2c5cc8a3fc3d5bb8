using RmTalent.Platform.Domain;

namespace RmTalent.Features.Performance;

[Says("drafted development plan {Cycle} with {Actions} proposed actions")]
public sealed record DevelopmentPlanDrafted(Guid PersonId, int Cycle, int Gaps, int Actions) : IFact;

[Says("changed the development plan")]
public sealed record DevelopmentPlanDescribed : IFact;

[Says("added an action to the development plan")]
public sealed record DevelopmentActionAdded(Guid ActionId, ActionKind Kind) : IFact;

[Says("changed an action of the development plan")]
public sealed record DevelopmentActionChanged(Guid ActionId, ActionKind Kind) : IFact;

[Says("removed an action from the development plan")]
public sealed record DevelopmentActionRemoved(Guid ActionId) : IFact;

[Says("agreed to an action of the development plan")]
public sealed record DevelopmentActionAccepted(Guid ActionId) : IFact;

[Says("objected to an action of the development plan")]
public sealed record DevelopmentActionObjected(Guid ActionId) : IFact;

[Says("reported {Percent} % progress on an action")]
public sealed record DevelopmentActionProgressed(Guid ActionId, int Percent) : IFact;

[Says("ticked completed learning; the action is at {Percent} %")]
public sealed record DevelopmentActionLearned(Guid ActionId, int Percent) : IFact;

[Says("signed the development plan")]
public sealed record DevelopmentPlanSigned(Guid By) : IFact;

[Says("changed the plan, which voids the earlier signature")]
public sealed record DevelopmentPlanSignatureVoided(Guid By) : IFact;

[Says("agreed version {Edition} of development plan {Cycle}: both have signed")]
public sealed record DevelopmentPlanAgreed(Guid PersonId, int Cycle, int Edition) : IFact;

[Says("opened version {Edition} of the development plan")]
public sealed record DevelopmentPlanReopened(Guid By, int Edition) : IFact;

[Says("took the change back; version {Edition} stays")]
public sealed record DevelopmentPlanChangeDropped(int Edition) : IFact;

[Says("planned a review of the development plan for {On}")]
public sealed record DevelopmentReviewPlanned(DateOnly On) : IFact;

[Says("dropped the review planned for {On}")]
public sealed record DevelopmentReviewDropped(DateOnly On) : IFact;

[Says("held a review of the development plan")]
public sealed record DevelopmentReviewHeld : IFact;

[Says("noted at the review where the person stands in {Count} competencies")]
public sealed record DevelopmentReviewRated(int Count) : IFact;

[Says("reminded both of {Count} reviews")]
public sealed record DevelopmentReviewsReminded(int Count) : IFact;

[Says("replaced the plan by the next one")]
public sealed record DevelopmentPlanReplaced(Guid NextPlanId) : IFact;

[Says("carried {Count} open actions on from the plan before")]
public sealed record DevelopmentActionsCarriedOn(int Count) : IFact;

[Says("handed the plan over to the new line manager")]
public sealed record DevelopmentPlanHandedOver(Guid PersonId, Guid ManagerId) : IFact;

[Says("closed the plan, as the person has left")]
public sealed record DevelopmentPlanClosedAsLeft(Guid PersonId) : IFact;

[Says("reminded of {Count} actions that are due")]
public sealed record DevelopmentActionsReminded(int Count) : IFact;
