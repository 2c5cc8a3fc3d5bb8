using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining.Assignments;

[Says("assigned the training, due on {DueOn}")]
public sealed record TrainingAssigned(Guid RequirementId, int Cycle, DateOnly DueOn) : IFact;

[Says("assigned the training again, due on {DueOn}")]
public sealed record TrainingRenewed(Guid RequirementId, int Cycle, DateOnly DueOn) : IFact;

/// <summary>Everybody was asked again: a new run, or the open one that takes only what is learned from then on.</summary>
[Says("asked for the training again, due on {DueOn}")]
public sealed record TrainingAskedAgain(Guid RequirementId, int Cycle, DateOnly DueOn) : IFact;

[Says("started the training")]
public sealed record TrainingStarted(Guid RequirementId) : IFact;

/// <summary>A person met a requirement; others may react, for example with a certificate that is valid until <paramref name="ExpiresOn"/>.</summary>
[Says("met the requirement")]
public sealed record RequirementMet(Guid PersonId, Guid RequirementId, Guid AssignmentId, DateOnly? ExpiresOn) : IFact;

[Says("noted that the training of {DueOn} is overdue")]
public sealed record TrainingFellOverdue(Guid RequirementId, DateOnly DueOn) : IFact;

[Says("waived the training")]
public sealed record TrainingWaived(Guid PersonId, Guid RequirementId, WaiverReason Why, string? Reason) : IReasonedFact;

[Says("extended the training until {Until}")]
public sealed record TrainingExtended(Guid RequirementId, DateOnly Until, string? Reason) : IReasonedFact;

[Says("paused the training with {RemainingDays} days left")]
public sealed record TrainingPaused(Guid RequirementId, int RemainingDays, string? Reason) : IReasonedFact;

[Says("paused the training for leave, with {RemainingDays} days left")]
public sealed record TrainingPausedForLeave(Guid RequirementId, int RemainingDays) : IFact;

[Says("resumed the training, now due on {DueOn}")]
public sealed record TrainingResumed(Guid RequirementId, DateOnly DueOn) : IFact;

[Says("took the training back, as it is no longer required")]
public sealed record TrainingWithdrawn(Guid RequirementId) : IFact;

/// <summary>It was met, but is not asked of the person any more.</summary>
[Says("set the training aside, as it is no longer required")]
public sealed record TrainingSetAside(Guid RequirementId) : IFact;

/// <summary>The person came back, and what was met still counts.</summary>
[Says("restored what was completed before, as it still counts")]
public sealed record TrainingCreditRestored(Guid PersonId, Guid RequirementId, DateOnly? ExpiresOn) : IFact;

[Says("opened the window for the next run, as this one counts until {ExpiresOn}")]
public sealed record TrainingWindowOpened(Guid RequirementId, DateOnly ExpiresOn) : IFact;

[Says("noted that the training counted until {ExpiresOn}")]
public sealed record TrainingExpired(Guid PersonId, Guid RequirementId, DateOnly ExpiresOn) : IFact;

[Says("noted that a newer run took the place of this one")]
public sealed record TrainingSuperseded(Guid RequirementId) : IFact;

[Says("moved the days of the training to the zone {Zone}")]
public sealed record TrainingRelocated(Guid RequirementId, string Zone) : IFact;

[Says("sent a reminder")]
public sealed record TrainingReminded(Guid RequirementId, int Day) : IFact;
