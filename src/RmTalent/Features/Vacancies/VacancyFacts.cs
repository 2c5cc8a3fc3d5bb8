using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Vacancies;

[Says("drafted the vacancy")]
public sealed record VacancyDrafted(RmType RmType, Sector Sector, int Positions) : IFact;

[Says("copied it from another vacancy")]
public sealed record VacancyCopied(Guid FromId) : IFact;

public enum VacancySection
{
    [Text("The role")] Role,
    [Text("Description")] Description,
    [Text("Pay")] Pay,
    [Text("Requirements")] Requirements,
    [Text("Screening questions")] Questions,
    [Text("Everything")] Everything,
}

[Says("changed the vacancy: {Section}")]
public sealed record VacancyEdited(VacancySection Section) : IFact;

[Says("changed positions, pay or requirements, so the vacancy needs approval again")]
public sealed record VacancyApprovalVoided(Guid? ReviewerId) : IFact;

[Says("asked the hiring manager to approve the vacancy")]
public sealed record VacancySubmitted(Guid HiringManagerId) : IFact;

[Says("approved the vacancy")]
public sealed record VacancyApproved : IFact;

[Says("sent the vacancy back")]
public sealed record VacancySentBack(string? Reason) : IReasonedFact;

[Says("published the vacancy")]
public sealed record VacancyPublished : IFact;

[Says("switched blind mode on")]
public sealed record BlindModeBegun : IFact;

[Says("switched blind mode off")]
public sealed record BlindModeEnded(string? Reason) : IReasonedFact;

[Says("put the vacancy on hold")]
public sealed record VacancyHeld(string? Reason) : IReasonedFact;

[Says("resumed the vacancy")]
public sealed record VacancyResumed : IFact;

[Says("closed the vacancy")]
public sealed record VacancyClosed : IFact;

[Says("reopened the vacancy")]
public sealed record VacancyReopened(string? Reason) : IReasonedFact;

[Says("marked the vacancy as filled")]
public sealed record VacancyFilled(int Positions) : IFact;

[Says("cancelled the vacancy")]
public sealed record VacancyCancelled(string? Reason) : IReasonedFact;
