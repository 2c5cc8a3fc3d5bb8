using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Tells participants what became of their seats, and managers who asks for one.</summary>
public sealed class OnSeats(AppDbContext db, Outbox outbox, AccessLinks links, TimeProvider clock)
    : IFactHandler<SeatTaken>, IFactHandler<SeatPromoted>, IFactHandler<SeatLeft>, IFactHandler<SeatAsked>, IFactHandler<SeatDeclined>,
        IFactHandler<SessionCancelled>, IFactHandler<SessionChanged>, IFactHandler<AttendanceRecorded>
{
    public Task HandleAsync(SeatTaken fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, s => s.PersonId == fact.PersonId, false, null, cancellationToken);

    public Task HandleAsync(SeatPromoted fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, s => s.PersonId == fact.PersonId, true, null, cancellationToken);

    public Task HandleAsync(SessionChanged fact, FactContext context, CancellationToken cancellationToken) =>
        fact.IsElsewhere ? InviteAsync(context.SubjectId, _ => true, false, fact, cancellationToken) : Task.CompletedTask;

    public Task HandleAsync(SeatLeft fact, FactContext context, CancellationToken cancellationToken) =>
        fact.HadSeat ? TellAsync(context.SubjectId, s => s.PersonId == fact.PersonId && s.State == SeatState.Left, (to, about) => Cancellation(to, about, fact.IsTakenBack), cancellationToken) : Task.CompletedTask;

    public Task HandleAsync(SessionCancelled fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context.SubjectId, s => s.State == SeatState.Enrolled, (to, about) => Cancellation(to, about), cancellationToken);

    public Task HandleAsync(SeatDeclined fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context.SubjectId, s => s.PersonId == fact.PersonId && s.State == SeatState.Declined, (to, about) => SessionMails.Refusal(to, about.Course, about.Session), cancellationToken);

    public Task HandleAsync(AttendanceRecorded fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context.SubjectId, s => s.PersonId == fact.PersonId && s is { WasThere: true, HasGivenFeedback: false }, (to, about) => SessionMails.FeedbackRequest(to, about.Course, about.Session), cancellationToken);

    public async Task HandleAsync(SeatAsked fact, FactContext context, CancellationToken cancellationToken)
    {
        var asking = await db.People.AsNoTracking().Where(p => p.Id == fact.PersonId).Select(p => new { p.Name, p.ManagerId }).SingleOrDefaultAsync(cancellationToken);
        var about = await AboutSession.FindAsync(db, context.SubjectId, cancellationToken);
        if (asking?.ManagerId is { } manager && about.Session.Seats.Any(s => s.PersonId == fact.PersonId && s.State == SeatState.Asked))
        {
            foreach (var to in await AboutSession.RecipientsAsync(db, [manager], cancellationToken))
            {
                await outbox.QueueAsync(SessionMails.Request(to, asking.Name, fact.PersonId, about.Course, about.Session), cancellationToken);
            }
        }
    }

    /// <summary>A fresh link each time: the token of an earlier one cannot be read back.</summary>
    private Task InviteAsync(Guid sessionId, Func<Seat, bool> whose, bool isPromoted, SessionChanged? changed, CancellationToken cancellationToken) =>
        TellAsync(sessionId, s => s.State == SeatState.Enrolled && whose(s), (to, about) =>
        {
            var now = clock.GetUtcNow();
            var ticket = about.Session.Seats.Single(s => s.PersonId == to.PersonId).TicketId;
            var validFor = about.Session.StartsAt > now ? about.Session.StartsAt - now : TimeSpan.FromMinutes(1);
            return SessionMails.Invitation(to, about.Course, about.Session, about.Organisation, now, isPromoted, links.Issue(SessionMails.LinkPurpose, ticket, validFor), changed);
        }, cancellationToken);

    private MailDraft Cancellation(MailRecipient to, AboutSession about, bool isTakenBack = false) =>
        SessionMails.Cancellation(to, about.Course, about.Session, about.Organisation, clock.GetUtcNow(), isTakenBack);

    private async Task TellAsync(Guid sessionId, Func<Seat, bool> whose, Func<MailRecipient, AboutSession, MailDraft> mail, CancellationToken cancellationToken)
    {
        var about = await AboutSession.FindAsync(db, sessionId, cancellationToken);
        foreach (var to in await AboutSession.RecipientsAsync(db, [.. about.Session.Seats.Where(whose).Select(s => s.PersonId)], cancellationToken))
        {
            await outbox.QueueAsync(mail(to, about), cancellationToken);
        }
    }
}
