using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>Somebody has left: their open visits close, and the other side hears of what was still ahead.</summary>
public sealed class OnEmploymentEnded(AppDbContext db, Outbox outbox, SiteAddress site) : IFactHandler<EmploymentEnded>
{
    public async Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken)
    {
        var left = context.SubjectId;
        foreach (var visit in await db.ShadowingVisits.Where(v => (v.NewcomerId == left || v.HostId == left) && ShadowingVisit.Open.Contains(v.Status)).ToListAsync(cancellationToken))
        {
            visit.CloseAsLeft(left, context.At);
            if (visit.Status == VisitStatus.Cancelled)
            {
                await TellAsync(visit, left, context.At, cancellationToken);
            }
        }
    }

    private async Task TellAsync(ShadowingVisit visit, Guid left, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().Where(p => p.Id == visit.NewcomerId || p.Id == visit.HostId).ToListAsync(cancellationToken);
        var (newcomer, host) = (people.Single(p => p.Id == visit.NewcomerId), people.Single(p => p.Id == visit.HostId));
        await outbox.QueueAsync(VisitMails.Cancelled(visit, left == host.Id ? newcomer : host, host, newcomer, site.Url($"/shadowing/{visit.Id}"), at), cancellationToken);
    }
}
