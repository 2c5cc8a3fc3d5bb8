using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining;

[Says("assigned the training, due on {DueOn}")]
public sealed record TrainingAssigned(Guid RequirementId, int Cycle, DateOnly DueOn) : IFact;

[Says("assigned the training again, due on {DueOn}")]
public sealed record TrainingRenewed(Guid RequirementId, int Cycle, DateOnly DueOn) : IFact;

[Says("started the training")]
public sealed record TrainingStarted(Guid RequirementId) : IFact;

/// <summary>A person met a requirement; others may react, for example with a certificate that is valid until <paramref name="ExpiresOn"/>.</summary>
[Says("met the requirement")]
public sealed record RequirementMet(Guid PersonId, Guid RequirementId, Guid AssignmentId, DateOnly? ExpiresOn) : IFact;

[Says("noted that the training of {DueOn} is overdue")]
public sealed record TrainingFellOverdue(Guid RequirementId, DateOnly DueOn) : IFact;

[Says("waived the training")]
public sealed record TrainingWaived(Guid RequirementId, WaiverReason Why, string? Reason) : IReasonedFact;

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

[Says("sent a reminder")]
public sealed record TrainingReminded(Guid RequirementId, int Day) : IFact;
