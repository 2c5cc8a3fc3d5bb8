using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Tells participants what became of their seats, and managers who asks for one.</summary>
public sealed class OnSeats(AppDbContext db, Outbox outbox, AccessLinks links, TimeProvider clock)
    : IFactHandler<SeatTaken>, IFactHandler<SeatPromoted>, IFactHandler<SeatLeft>, IFactHandler<SeatAsked>, IFactHandler<SeatDeclined>,
        IFactHandler<SessionCancelled>, IFactHandler<SessionChanged>, IFactHandler<AttendanceRecorded>
{
    public Task HandleAsync(SeatTaken fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, s => s.PersonId == fact.PersonId, false, 1, cancellationToken);

    public Task HandleAsync(SeatPromoted fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, s => s.PersonId == fact.PersonId, true, 1, cancellationToken);

    public Task HandleAsync(SessionChanged fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, _ => true, false, fact.DatesBefore, cancellationToken);

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
        var about = await AboutAsync(context.SubjectId, cancellationToken);
        if (asking?.ManagerId is { } manager && about.Session.Seats.Any(s => s.PersonId == fact.PersonId && s.State == SeatState.Asked))
        {
            foreach (var to in await RecipientsAsync([manager], cancellationToken))
            {
                await outbox.QueueAsync(SessionMails.Request(to, asking.Name, fact.PersonId, about.Course, about.Session), cancellationToken);
            }
        }
    }

    /// <summary>A fresh link each time: the token of an earlier one cannot be read back.</summary>
    private Task InviteAsync(Guid sessionId, Func<Seat, bool> whose, bool isPromoted, int datesBefore, CancellationToken cancellationToken) =>
        TellAsync(sessionId, s => s.State == SeatState.Enrolled && whose(s), (to, about) =>
        {
            var now = clock.GetUtcNow();
            var ticket = about.Session.Seats.Single(s => s.PersonId == to.PersonId).TicketId;
            var validFor = about.Session.StartsAt > now ? about.Session.StartsAt - now : TimeSpan.FromMinutes(1);
            return SessionMails.Invitation(to, about.Course, about.Session, about.Organisation, now, isPromoted, links.Issue(SessionMails.LinkPurpose, ticket, validFor), datesBefore);
        }, cancellationToken);

    private MailDraft Cancellation(MailRecipient to, About about, bool isTakenBack = false) =>
        SessionMails.Cancellation(to, about.Course, about.Session, about.Organisation, clock.GetUtcNow(), isTakenBack);

    private async Task TellAsync(Guid sessionId, Func<Seat, bool> whose, Func<MailRecipient, About, MailDraft> mail, CancellationToken cancellationToken)
    {
        var about = await AboutAsync(sessionId, cancellationToken);
        foreach (var to in await RecipientsAsync([.. about.Session.Seats.Where(whose).Select(s => s.PersonId)], cancellationToken))
        {
            await outbox.QueueAsync(mail(to, about), cancellationToken);
        }
    }

    private Task<List<MailRecipient>> RecipientsAsync(List<Guid> people, CancellationToken cancellationToken) =>
        db.People.AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new MailRecipient(p.Email, p.Name, p.Language, p.Id, p.TimeZone)).ToListAsync(cancellationToken);

    private async Task<About> AboutAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().Include(s => s.Seats).SingleAsync(s => s.Id == sessionId, cancellationToken);
        return new(session, await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync(cancellationToken), await db.OrganisationAsync(cancellationToken));
    }

    private sealed record About(Session Session, LocalisedText Course, Organisation Organisation);
}
