using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Plans;

[Says("started the onboarding plan, with {StartsOn} as the first day")]
public sealed record OnboardingStarted(Guid PersonId, DateOnly StartsOn) : IFact;

[Says("set the focus: {Count} competencies")]
public sealed record OnboardingFocused(int Count) : IFact;

[Says("completed a step of the onboarding plan")]
public sealed record OnboardingStepDone(Guid PersonId, Guid StepId) : IFact;

[Says("completed the onboarding")]
public sealed record OnboardingCompleted(Guid PersonId) : IFact;

[Says("moved the first day from {From} to {To}; open dates moved with it")]
public sealed record OnboardingStartMoved(Guid PersonId, DateOnly From, DateOnly To, string? Reason) : IReasonedFact;

[Says("chose who guides the newcomer")]
public sealed record OnboardingGuidesAssigned : IFact;

[Says("stopped the onboarding plan")]
public sealed record OnboardingStopped(Guid PersonId, string? Reason) : IReasonedFact;

[Says("moved the dates of {Count} steps, as leave changed")]
public sealed record OnboardingDatesMoved(Guid PersonId, int Count) : IFact;

[Says("stopped the onboarding plan, as the newcomer has left")]
public sealed record OnboardingStoppedAsLeft(Guid PersonId) : IFact;

[Says("added a step to the plan")]
public sealed record OnboardingStepAdded(Guid PersonId) : IFact;

[Says("left a step out")]
public sealed record OnboardingStepLeftOut(Guid PersonId, Guid StepId, string? Reason) : IReasonedFact;

[Says("opened a step again")]
public sealed record OnboardingStepReopened(Guid PersonId, Guid StepId) : IFact;

[Says("ticked a line of a checklist")]
public sealed record OnboardingItemChecked(Guid PersonId, Guid StepId) : IFact;

[Says("moved the plan to version {Number} of the programme")]
public sealed record OnboardingVersionFollowed(Guid PersonId, int Number) : IFact;

[Says("said how sure the job feels")]
public sealed record OnboardingConfidenceHeard(Guid PersonId) : IFact;
