using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing;

/// <summary>The interviews on the recruiter's page of an application.</summary>
internal sealed class InterviewPart(AppDbContext db) : IApplicationPart
{
    public int Order => 500;

    public async Task<ApplicationPart?> ForAsync(Guid applicationId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var status = await db.ApplicationsSeenBy(user).Where(a => a.Id == applicationId).Select(a => (ApplicationStatus?)a.Status).SingleOrDefaultAsync(cancellationToken);
        var interviews = status is null ? [] : await db.Heads(db.Interviews.Where(i => i.ApplicationId == applicationId).OrderBy(i => i.Id)).ToListAsync(cancellationToken);
        var canInvite = user.IsInRole(Roles.Recruiter) && status is ApplicationStatus.Shortlisted or ApplicationStatus.Interviewing
            && interviews.TrueForAll(i => i.Status is InterviewStatus.Decided or InterviewStatus.Cancelled or InterviewStatus.NotHeld);
        return interviews.Count == 0 && !canInvite
            ? null
            : new ApplicationPart("Interviews", "/Features/Interviewing/_Application.cshtml", new InterviewPartModel(applicationId, interviews, canInvite));
    }
}

public sealed record InterviewPartModel(Guid ApplicationId, IReadOnlyList<InterviewHead> Interviews, bool CanInvite);

/// <summary>The appointment on the candidate's status page; times are chosen with the mail's own link only.</summary>
internal sealed class InterviewCandidatePart(AppDbContext db) : ICandidatePart
{
    public int Order => 500;

    public async Task<ApplicationPart?> ForAsync(Guid applicationId, string token, CancellationToken cancellationToken)
    {
        var interviews = await db.Heads(db.Interviews.Where(i => i.ApplicationId == applicationId && (i.Status == InterviewStatus.Offered || i.Status == InterviewStatus.Booked)).OrderBy(i => i.Id)).ToListAsync(cancellationToken);
        return interviews.Count == 0 ? null : new ApplicationPart("Interview", "/Features/Interviewing/_Candidate.cshtml", interviews);
    }
}
