using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Somebody has left: their seats in sessions to come go to those who wait, and what they were to teach needs somebody else.</summary>
public sealed class OnEmploymentEnded(AppDbContext db, TimeProvider clock) : IFactHandler<EmploymentEnded>
{
    public async Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Include(s => s.Seats).Upcoming(now).ToListAsync(cancellationToken))
        {
            session.Empty(context.SubjectId, now);
            session.LoseTrainer(context.SubjectId);
        }
    }
}
