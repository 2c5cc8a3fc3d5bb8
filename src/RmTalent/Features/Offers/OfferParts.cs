using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>The offer on the recruiter's page of an application.</summary>
internal sealed class OfferPart(AppDbContext db) : IApplicationPart
{
    public int Order => 600;

    public async Task<ApplicationPart?> ForAsync(Guid applicationId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var status = await db.ApplicationsSeenBy(user).Where(a => a.Id == applicationId).Select(a => (ApplicationStatus?)a.Status).SingleOrDefaultAsync(cancellationToken);
        var offer = status is null ? null : await db.Offers.AsNoTracking().LatestOf(applicationId).FirstOrDefaultAsync(cancellationToken);
        return offer is null && status is not ApplicationStatus.OfferDraft
            ? null
            : new ApplicationPart("Offer", "/Features/Offers/_Application.cshtml", new OfferPartModel(applicationId, offer, user.IsInRole(Roles.Recruiter)));
    }
}

public sealed record OfferPartModel(Guid ApplicationId, Offer? Offer, bool Makes);

/// <summary>The offer on the candidate's status page; the letter itself opens with the mail's own link only.</summary>
internal sealed class OfferCandidatePart(AppDbContext db) : ICandidatePart
{
    public int Order => 600;

    public async Task<ApplicationPart?> ForAsync(Guid applicationId, string token, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.AsNoTracking().LatestOf(applicationId).FirstOrDefaultAsync(cancellationToken);
        return offer is { Status: OfferStatus.Sent or OfferStatus.Accepted or OfferStatus.Hired }
            ? new ApplicationPart("Offer", "/Features/Offers/_Candidate.cshtml", offer)
            : null;
    }
}
