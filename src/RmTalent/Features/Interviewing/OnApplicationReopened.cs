using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Interviewing;

/// <summary>An application that waits for a decision again needs a decision again: the last one no longer stands.</summary>
internal sealed class OnApplicationReopened(AppDbContext db) : IFactHandler<ApplicationReopened>
{
    public async Task HandleAsync(ApplicationReopened fact, FactContext context, CancellationToken cancellationToken)
    {
        var waits = await db.Applications.AnyAsync(a => a.Id == context.SubjectId && a.Status == ApplicationStatus.DecisionPending, cancellationToken);
        var last = waits
            ? await db.Interviews.Where(i => i.ApplicationId == context.SubjectId && i.Status == InterviewStatus.Decided).OrderByDescending(i => i.Round).ThenByDescending(i => i.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
        last?.ReopenDecision();
    }
}
