using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Says("drafted the requirement")]
public sealed record RequirementDrafted(string Code) : IFact;

[Says("changed the words of the requirement")]
public sealed record RequirementDescribed : IFact;

[Says("chose what has to be learned")]
public sealed record RequirementItemsChosen(int Items) : IFact;

[Says("chose for whom the requirement is")]
public sealed record RequirementAddressed : IFact;

[Says("set the due date and the repetition")]
public sealed record RequirementTimed : IFact;

[Says("set the reminders")]
public sealed record RequirementLadderSet : IFact;

[Says("published the requirement")]
public sealed record RequirementPublished(string Code) : IFact;

/// <summary>What was learned before counts only until the new run is due.</summary>
[Says("asked everybody again")]
public sealed record RequirementAskedAgain(string Code, string? Reason) : IReasonedFact;

[Says("retired the requirement")]
public sealed record RequirementRetired(string Code, string? Reason) : IReasonedFact;
