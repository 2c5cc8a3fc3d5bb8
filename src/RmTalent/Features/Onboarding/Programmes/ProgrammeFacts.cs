using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Programmes;

[Says("designed the programme")]
public sealed record ProgrammeDesigned : IFact;

[Says("changed the programme")]
public sealed record ProgrammeDescribed : IFact;

[Says("published version {Number} of the programme")]
public sealed record ProgrammePublished(int Number) : IFact;

[Says("archived the programme")]
public sealed record ProgrammeArchived : IFact;

[Says("took the programme into use again")]
public sealed record ProgrammeRestored : IFact;

[Says("began version {Number} of the programme")]
public sealed record ProgrammeVersionBegun(int Number) : IFact;

[Says("changed the steps: {Count} now")]
public sealed record ProgrammeStepsChanged(int Count) : IFact;
