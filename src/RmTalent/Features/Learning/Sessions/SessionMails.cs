using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What participants are told about a session, each with the appointment for their calendar.</summary>
public static class SessionMails
{
    public static MailDraft Invitation(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now, bool isPromoted) => new()
    {
        Occasion = $"session-seat:{session.Id}:{to.PersonId}:{session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since.UtcTicks}:{session.Sequence}",
        To = to,
        SubjectId = session.Id,
        Subject = isPromoted ? new MailText("A seat became free: {0}", course) : new MailText("You have a seat: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            isPromoted ? new MailParagraph("Somebody gave up a seat, and you were first on the waitlist. You are expected at {0}.", course) : new MailParagraph("You are expected at {0}.", course),
            Details(session),
            new MailButton("See the course", LearningUrls.For(LearningKind.Course, session.CourseId)),
            new MailParagraph("If you cannot come, give up your seat on that page, so that somebody else can have it."),
        ],
        Attachments = [ICalendar.File(EventOf(session, course, to, organisation, CalendarMethod.Request), now)],
    };

    public static MailDraft Cancellation(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now) => new()
    {
        Occasion = $"session-cancelled:{session.Id}:{to.PersonId}:{session.Sequence}:{session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since.UtcTicks}",
        To = to,
        SubjectId = session.Id,
        Subject = session.State == SessionState.Cancelled ? new MailText("Cancelled: {0}", course) : new MailText("You gave up your seat: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            session.State == SessionState.Cancelled ? new MailParagraph("This session will not take place:") : new MailParagraph("You no longer have a seat in this session:"),
            Details(session),
            new MailButton("See other sessions", LearningUrls.For(LearningKind.Course, session.CourseId)),
        ],
        Attachments = [ICalendar.File(EventOf(session, course, to, organisation, CalendarMethod.Cancel), now)],
    };

    private static MailDetails Details(Session session) => new(
        new MailDetail("From", session.StartsAt), new MailDetail("To", session.EndsAt), new MailDetail("Where", session.Place), new MailDetail("Link", session.Link));

    private static CalendarEvent EventOf(Session session, LocalisedText course, MailRecipient to, Organisation organisation, CalendarMethod method) => new()
    {
        Uid = $"session-{session.Id}-{to.PersonId}@rmtalent",
        // A seat given up and taken again must outrank what the calendar has: seconds since planning rise with every change of it.
        Sequence = session.Sequence + (int)Math.Max(0, ((session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since ?? default) - DateTimeOffset.UnixEpoch).TotalSeconds),
        Method = method,
        StartsAt = session.StartsAt,
        EndsAt = session.EndsAt,
        TimeZone = organisation.TimeZone,
        Summary = course.In(to.Language),
        Location = session.Place.Length > 0 ? session.Place : session.Link,
        Organizer = new CalendarPerson(organisation.ContactEmail.Length > 0 ? organisation.ContactEmail : "noreply@rmtalent.invalid", organisation.Name),
        Attendees = [new CalendarPerson(to.Email, to.Name)],
    };
}

/// <summary>Tells participants what became of their seats.</summary>
public sealed class OnSeats(AppDbContext db, Outbox outbox, TimeProvider clock)
    : IFactHandler<SeatTaken>, IFactHandler<SeatPromoted>, IFactHandler<SeatLeft>, IFactHandler<SessionCancelled>, IFactHandler<SessionChanged>
{
    public Task HandleAsync(SeatTaken fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, [fact.PersonId], false, cancellationToken);

    public Task HandleAsync(SeatPromoted fact, FactContext context, CancellationToken cancellationToken) => InviteAsync(context.SubjectId, [fact.PersonId], true, cancellationToken);

    public Task HandleAsync(SeatLeft fact, FactContext context, CancellationToken cancellationToken) =>
        fact.HadSeat ? CancelAsync(context.SubjectId, s => s.PersonId == fact.PersonId && s.State == SeatState.Left, cancellationToken) : Task.CompletedTask;

    public Task HandleAsync(SessionCancelled fact, FactContext context, CancellationToken cancellationToken) =>
        CancelAsync(context.SubjectId, s => s.State == SeatState.Enrolled, cancellationToken);

    public async Task HandleAsync(SessionChanged fact, FactContext context, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(context.SubjectId, cancellationToken);
        await InviteAsync(session.Id, [.. session.Seats.Where(s => s.State == SeatState.Enrolled).Select(s => s.PersonId)], false, cancellationToken);
    }

    private async Task InviteAsync(Guid sessionId, IReadOnlyList<Guid> people, bool isPromoted, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(sessionId, cancellationToken);
        var seated = people.Where(p => session.Seats.Any(s => s.PersonId == p && s.State == SeatState.Enrolled)).ToList();
        await EachAsync(session, seated, (to, course, organisation) => SessionMails.Invitation(to, course, session, organisation, clock.GetUtcNow(), isPromoted), cancellationToken);
    }

    private async Task CancelAsync(Guid sessionId, Func<Seat, bool> whose, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(sessionId, cancellationToken);
        await EachAsync(session, [.. session.Seats.Where(whose).Select(s => s.PersonId)],
            (to, course, organisation) => SessionMails.Cancellation(to, course, session, organisation, clock.GetUtcNow()), cancellationToken);
    }

    private async Task EachAsync(Session session, List<Guid> people, Func<MailRecipient, LocalisedText, Organisation, MailDraft> mail, CancellationToken cancellationToken)
    {
        var course = await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync(cancellationToken);
        var organisation = await db.OrganisationAsync(cancellationToken);
        foreach (var to in await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new MailRecipient(p.Email, p.Name, p.Language, p.Id, p.TimeZone)).ToListAsync(cancellationToken))
        {
            await outbox.QueueAsync(mail(to, course, organisation), cancellationToken);
        }
    }

    private Task<Session> SessionAsync(Guid id, CancellationToken cancellationToken) => db.Sessions.AsNoTracking().Include(s => s.Seats).SingleAsync(s => s.Id == id, cancellationToken);
}
