using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Trainers get the appointment for their calendar, and hear of what changes it. What lies behind is no news.</summary>
public sealed class OnTeaching(AppDbContext db, Outbox outbox, TimeProvider clock) : IFactHandler<SessionPlanned>, IFactHandler<SessionChanged>, IFactHandler<SessionCancelled>
{
    public async Task HandleAsync(SessionPlanned fact, FactContext context, CancellationToken cancellationToken)
    {
        var about = await AboutSession.FindAsync(db, context.SubjectId, cancellationToken);
        await TellAsync(about, about.Session.TrainerIds, to => Teaching(to, about, null), cancellationToken);
    }

    public async Task HandleAsync(SessionChanged fact, FactContext context, CancellationToken cancellationToken)
    {
        var about = await AboutSession.FindAsync(db, context.SubjectId, cancellationToken);
        var (now, before) = (about.Session.TrainerIds, fact.TrainersBefore ?? about.Session.TrainerIds);
        await TellAsync(about, now.Except(before), to => Teaching(to, about, null), cancellationToken);
        await TellAsync(about, before.Except(now), to => NoLonger(to, about, Math.Max(fact.DatesBefore, about.Session.Dates.Count)), cancellationToken);
        if (fact.IsElsewhere)
        {
            await TellAsync(about, now.Intersect(before), to => Teaching(to, about, fact), cancellationToken);
        }
    }

    public async Task HandleAsync(SessionCancelled fact, FactContext context, CancellationToken cancellationToken)
    {
        var about = await AboutSession.FindAsync(db, context.SubjectId, cancellationToken);
        await TellAsync(about, about.Session.TrainerIds, to => NoLonger(to, about, about.Session.Dates.Count), cancellationToken);
    }

    private MailDraft Teaching(MailRecipient to, AboutSession about, SessionChanged? changed) =>
        SessionMails.Teaching(to, about.Course, about.Session, about.Organisation, clock.GetUtcNow(), changed);

    private MailDraft NoLonger(MailRecipient to, AboutSession about, int dates) =>
        SessionMails.NoLongerTeaching(to, about.Course, about.Session, about.Organisation, clock.GetUtcNow(), dates);

    private async Task TellAsync(AboutSession about, IEnumerable<Guid> trainers, Func<MailRecipient, MailDraft> mail, CancellationToken cancellationToken)
    {
        if (about.Session.LastEndsAt > clock.GetUtcNow())
        {
            foreach (var to in await AboutSession.RecipientsAsync(db, [.. trainers], cancellationToken))
            {
                await outbox.QueueAsync(mail(to), cancellationToken);
            }
        }
    }
}
