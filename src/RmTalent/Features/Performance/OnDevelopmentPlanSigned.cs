using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Performance;

/// <summary>After the first signature the other is asked for theirs.</summary>
public sealed class OnDevelopmentPlanSigned(AppDbContext db, Outbox outbox) : IFactHandler<DevelopmentPlanSigned>
{
    public async Task HandleAsync(DevelopmentPlanSigned fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await db.DevelopmentPlans.AsNoTracking().SingleAsync(p => p.Id == context.SubjectId, cancellationToken);
        if (!plan.IsOpen || (plan.PersonSignature is null && plan.ManagerSignature is null))
        {
            return;
        }

        var both = await db.People.AsNoTracking().Where(p => p.Id == plan.PersonId || p.Id == plan.ManagerId).ToDictionaryAsync(p => p.Id, cancellationToken);
        var other = both[fact.By == plan.PersonId ? plan.ManagerId : plan.PersonId];
        var to = new MailRecipient(other.Email, other.Name, other.Language, other.Id, other.TimeZone);
        await outbox.QueueAsync(PlanMails.SignToo(plan, to, both[fact.By].Name, both[plan.PersonId].Name), cancellationToken);
    }
}
