using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Reporting;

/// <summary>Invites the candidate, who has applied, to answer the voluntary questions; gone when the candidate knows that the application has ended.</summary>
internal sealed class EqualOpportunityPart(AppDbContext db, EqualOpportunity answers) : ICandidatePart
{
    public int Order => 900;

    public async Task<ApplicationPart?> ForAsync(Guid applicationId, string token, CancellationToken cancellationToken)
    {
        var found = await (
            from a in db.Applications.AsNoTracking()
            where a.Id == applicationId
            join v in db.Set<Vacancy>() on a.VacancyId equals v.Id
            select new { a.Status, a.CommunicatedAt, v.Country }).SingleAsync(cancellationToken);
        var goesOn = (Application.Active.Contains(found.Status) && found.Status != ApplicationStatus.Hired) || (found.Status == ApplicationStatus.Unsuccessful && found.CommunicatedAt is null);
        return goesOn && (await answers.RulesAsync(cancellationToken)).AskedIn(found.Country).Count > 0
            ? new ApplicationPart("Equal opportunity", "/Features/Reporting/_Candidate.cshtml", new EqualOpportunityInvitation(token, await answers.HasAnsweredAsync(applicationId, cancellationToken)))
            : null;
    }
}

public sealed record EqualOpportunityInvitation(string Token, bool Answered);
