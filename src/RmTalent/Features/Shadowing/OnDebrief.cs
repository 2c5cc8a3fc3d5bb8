using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Shadowing;

/// <summary>When both have written they hear of it; when the host has signed, the newcomer's manager is asked for the second signature.</summary>
public sealed class OnDebrief(AppDbContext db, Outbox outbox) : IFactHandler<ShadowingDebriefed>, IFactHandler<ShadowingHostSigned>
{
    public async Task HandleAsync(ShadowingDebriefed fact, FactContext context, CancellationToken cancellationToken)
    {
        var visit = await db.ShadowingVisits.AsNoTracking().SingleAsync(v => v.Id == context.SubjectId, cancellationToken);
        if (visit is not { Status: VisitStatus.Reflected, HostSignedAt: null })
        {
            return;
        }

        foreach (var person in await db.People.AsNoTracking().Where(p => p.Id == visit.NewcomerId || p.Id == visit.HostId).ToListAsync(cancellationToken))
        {
            await outbox.QueueAsync(VisitMails.BothWritten(visit, person, person.Id == visit.HostId), cancellationToken);
        }
    }

    public async Task HandleAsync(ShadowingHostSigned fact, FactContext context, CancellationToken cancellationToken)
    {
        var visit = await db.ShadowingVisits.AsNoTracking().SingleAsync(v => v.Id == context.SubjectId, cancellationToken);
        var names = await db.People.AsNoTracking().Where(p => p.Id == visit.NewcomerId || p.Id == visit.HostId).ToDictionaryAsync(p => p.Id, cancellationToken);
        var manager = names[visit.NewcomerId].ManagerId;
        if (visit is { Status: VisitStatus.Reflected, HostSignedAt: not null } && manager is not null && manager != visit.HostId
            && await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == manager, cancellationToken) is { } to)
        {
            await outbox.QueueAsync(VisitMails.SignOffNow(visit, to, names[visit.NewcomerId].Name, names[visit.HostId].Name), cancellationToken);
        }
    }
}
