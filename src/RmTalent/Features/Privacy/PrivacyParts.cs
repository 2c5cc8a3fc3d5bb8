using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>The way from the status page to what we hold.</summary>
internal sealed class OwnDataPart : ICandidatePart
{
    public int Order => 950;

    public Task<ApplicationPart?> ForAsync(Guid applicationId, string token, CancellationToken cancellationToken) =>
        Task.FromResult<ApplicationPart?>(new ApplicationPart("Your data", "/Features/Privacy/_Candidate.cshtml", PrivacyMails.DataUrl(token)));
}

/// <summary>On the recruiter's page of an application: when its data go, and why.</summary>
internal sealed class RetentionPart(AppDbContext db, ITexts texts) : IApplicationPart
{
    public int Order => 950;

    public async Task<ApplicationPart?> ForAsync(Guid applicationId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.IsInRole(Roles.Recruiter) && !user.IsAdministrator)
        {
            return null;
        }

        var found = await (
            from a in db.Set<Application>().AsNoTracking()
            where a.Id == applicationId
            join c in db.Set<Candidate>() on a.CandidateId equals c.Id
            join r in db.Set<Retention>() on c.Id equals r.CandidateId
            select new { Retention = r, c.Country }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new ApplicationPart("Retention", "/Features/Privacy/_Application.cshtml", new RetentionPartModel(
            found.Retention, RetentionWords.Why(found.Retention, await db.PolicyOfAsync(found.Country, cancellationToken), texts), user.IsAdministrator));
    }
}

public sealed record RetentionPartModel(Retention Retention, string Why, bool MayOpen);
