using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What participants and trainers are told about a session, each with the appointment for their calendar.</summary>
public static class SessionMails
{
    /// <summary>What a link in an invitation is good for: confirming or giving up the seat, without signing in.</summary>
    public const string LinkPurpose = "session-seat";

    /// <param name="to">Who has the seat.</param>
    /// <param name="course">What is taught.</param>
    /// <param name="session">When and where.</param>
    /// <param name="organisation">Who invites.</param>
    /// <param name="now">When this is written.</param>
    /// <param name="isPromoted">The seat became free.</param>
    /// <param name="token">Of the link to confirm by.</param>
    /// <param name="changed">What changed since an earlier invitation; null for the first.</param>
    public static MailDraft Invitation(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now, bool isPromoted, string token, SessionChanged? changed = null) => new()
    {
        Occasion = $"session-seat:{session.Id}:{to.PersonId}:{session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since.UtcTicks}:{session.Sequence}",
        To = to,
        SubjectId = session.Id,
        Subject = changed is not null ? new MailText("Another time or place: {0}", course)
            : isPromoted ? new MailText("A seat became free: {0}", course) : new MailText("You have a seat: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            changed is not null ? new MailParagraph("{0} has another time or place. You keep your seat. This is how it is now:", course)
                : isPromoted ? new MailParagraph("Somebody gave up a seat, and you were first on the waitlist. You are expected at {0}.", course) : new MailParagraph("You are expected at {0}.", course),
            Details(session),
            new MailButton("Confirm that you come", $"/sessions/seat/{token}"),
            new MailParagraph("If you cannot come, give up your seat on that page, so that somebody else can have it."),
        ],
        Attachments = Appointments(to, course, session, organisation, now, changed?.DatesBefore ?? 1),
    };

    /// <summary>To who teaches it, for the calendar.</summary>
    public static MailDraft Teaching(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now, SessionChanged? changed = null) => new()
    {
        Occasion = $"session-teach:{session.Id}:{to.PersonId}:{session.Sequence}",
        To = to,
        SubjectId = session.Id,
        Subject = changed is not null ? new MailText("Another time or place: {0}", course) : new MailText("You teach: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            changed is not null ? new MailParagraph("{0}, which you teach, has another time or place. This is how it is now:", course) : new MailParagraph("You are a trainer of {0}. The appointment for your calendar comes with this mail.", course),
            Details(session),
            new MailButton("See who comes", $"/teach/sessions/{session.Id}"),
        ],
        Attachments = Appointments(to, course, session, organisation, now, changed?.DatesBefore ?? 1),
    };

    /// <summary>To who no longer teaches it, or whose session is cancelled.</summary>
    public static MailDraft NoLongerTeaching(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now, int dates) => new()
    {
        Occasion = $"session-not-teach:{session.Id}:{to.PersonId}:{session.Sequence}",
        To = to,
        SubjectId = session.Id,
        Subject = session.State == SessionState.Cancelled ? new MailText("Cancelled: {0}", course) : new MailText("Somebody else teaches: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            session.State == SessionState.Cancelled ? new MailParagraph("This session will not take place:") : new MailParagraph("You are no longer a trainer of this session:"),
            Details(session),
        ],
        Attachments = [.. Enumerable.Range(0, dates).Select(n => ICalendar.File(EventOf(session, course, to, organisation, CalendarMethod.Cancel, n), now))],
    };

    /// <param name="to">Who had the seat.</param>
    /// <param name="course">What is taught.</param>
    /// <param name="session">When and where.</param>
    /// <param name="organisation">Who invited.</param>
    /// <param name="now">When this is written.</param>
    /// <param name="isTakenBack">A trainer took the seat back.</param>
    public static MailDraft Cancellation(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now, bool isTakenBack = false) => new()
    {
        Occasion = $"session-cancelled:{session.Id}:{to.PersonId}:{session.Sequence}:{session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since.UtcTicks}",
        To = to,
        SubjectId = session.Id,
        Subject = session.State == SessionState.Cancelled ? new MailText("Cancelled: {0}", course)
            : isTakenBack ? new MailText("Your seat was taken back: {0}", course) : new MailText("You gave up your seat: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            session.State == SessionState.Cancelled ? new MailParagraph("This session will not take place:") : new MailParagraph("You no longer have a seat in this session:"),
            Details(session),
            new MailButton("See other sessions", LearningUrls.For(LearningKind.Course, session.CourseId)),
        ],
        Attachments = [.. Enumerable.Range(0, session.Dates.Count).Select(n => ICalendar.File(EventOf(session, course, to, organisation, CalendarMethod.Cancel, n), now))],
    };

    /// <summary>To the manager, who says yes or no.</summary>
    public static MailDraft Request(MailRecipient manager, string person, Guid personId, LocalisedText course, Session session) => new()
    {
        Occasion = $"session-asked:{session.Id}:{personId}:{session.Seats.FirstOrDefault(s => s.PersonId == personId)?.Since.UtcTicks}",
        To = manager,
        SubjectId = session.Id,
        Subject = new MailText("{0} asks to take part in: {1}", person, course),
        Body =
        [
            new MailParagraph("Hello {0},", manager.Name),
            new MailParagraph("{0} would like to take part in {1}. Your yes or no decides.", person, course),
            Details(session),
            new MailButton("Answer the sign-up", "/sign-ups"),
        ],
    };

    public static MailDraft Refusal(MailRecipient to, LocalisedText course, Session session) => new()
    {
        Occasion = $"session-declined:{session.Id}:{to.PersonId}:{session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since.UtcTicks}",
        To = to,
        SubjectId = session.Id,
        Subject = new MailText("Your sign-up was not approved: {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("Your manager did not approve this session. Talk about when it would fit."),
            Details(session),
            new MailButton("See other sessions", LearningUrls.For(LearningKind.Course, session.CourseId)),
        ],
    };

    public static MailDraft FeedbackRequest(MailRecipient to, LocalisedText course, Session session) => new()
    {
        Occasion = $"session-feedback:{session.Id}:{to.PersonId}",
        To = to,
        SubjectId = session.Id,
        Subject = new MailText("How was it? {0}", course),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("You were at {0}. Three questions and a line of your own help to make it better. Nobody sees who said what; answers are shown when five or more have spoken.", course),
            new MailButton("Give feedback", $"/learn/sessions/{session.Id}/feedback"),
        ],
    };

    /// <summary>One for each date; those that are no more are cancelled.</summary>
    private static IReadOnlyList<MailFile> Appointments(MailRecipient to, LocalisedText course, Session session, Organisation organisation, DateTimeOffset now, int datesBefore) =>
        [.. Enumerable.Range(0, Math.Max(datesBefore, session.Dates.Count)).Select(n =>
            ICalendar.File(EventOf(session, course, to, organisation, n < session.Dates.Count ? CalendarMethod.Request : CalendarMethod.Cancel, n), now))];

    private static MailDetails Details(Session session) => new(
    [
        .. session.Dates.SelectMany(d => new[] { new MailDetail("From", d.StartsAt), new MailDetail("To", d.EndsAt) }),
        new MailDetail("Where", session.Place), new MailDetail("Link", session.Link),
    ]);

    /// <summary>Each date is an appointment of its own: repeated ones are read differently by different calendars.</summary>
    internal static string UidOf(Guid sessionId, Guid? personId, int date) => date == 0 ? $"session-{sessionId}-{personId}@rmtalent" : $"session-{sessionId}-{date + 1}-{personId}@rmtalent";

    private static CalendarEvent EventOf(Session session, LocalisedText course, MailRecipient to, Organisation organisation, CalendarMethod method, int date) => new()
    {
        Uid = UidOf(session.Id, to.PersonId, date),
        // A seat given up and taken again must outrank what the calendar has: seconds since planning rise with every change of it.
        Sequence = session.Sequence + (int)Math.Max(0, ((session.Seats.FirstOrDefault(s => s.PersonId == to.PersonId)?.Since ?? default) - DateTimeOffset.UnixEpoch).TotalSeconds),
        Method = method,
        StartsAt = session.Dates[Math.Min(date, session.Dates.Count - 1)].StartsAt,
        EndsAt = session.Dates[Math.Min(date, session.Dates.Count - 1)].EndsAt,
        TimeZone = organisation.TimeZone,
        Summary = course.In(to.Language),
        Location = session.Place.Length > 0 ? session.Place : session.Link,
        Organizer = new CalendarPerson(organisation.ContactEmail.Length > 0 ? organisation.ContactEmail : "noreply@rmtalent.invalid", organisation.Name),
        Attendees = [new CalendarPerson(to.Email, to.Name)],
    };
}
