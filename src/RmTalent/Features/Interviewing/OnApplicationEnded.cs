using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Interviewing;

/// <summary>Interviews that lie ahead are cancelled when the candidate withdraws or is turned down.</summary>
internal sealed class OnApplicationEnded(AppDbContext db, InterviewMails mails, TimeProvider clock) : IFactHandler<ApplicationWithdrawn>, IFactHandler<ApplicationTurnedDown>
{
    public Task HandleAsync(ApplicationWithdrawn fact, FactContext context, CancellationToken cancellationToken) => CancelAsync(context.SubjectId, "The application was withdrawn", cancellationToken);

    public Task HandleAsync(ApplicationTurnedDown fact, FactContext context, CancellationToken cancellationToken) => CancelAsync(context.SubjectId, "The application was turned down", cancellationToken);

    private async Task CancelAsync(Guid applicationId, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ahead = await db.Interviews.Include(i => i.Panel)
            .Where(i => i.ApplicationId == applicationId && (i.Status == InterviewStatus.Offered || (i.Status == InterviewStatus.Booked && i.StartsAt > now)))
            .ToListAsync(cancellationToken);
        foreach (var interview in ahead)
        {
            var wasBooked = interview.StartsAt is not null;
            interview.Cancel(reason);
            if (wasBooked)
            {
                await mails.InviteAsync(interview, cancellationToken);
            }
        }
    }
}
