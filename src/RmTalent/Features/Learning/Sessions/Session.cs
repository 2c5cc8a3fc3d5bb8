using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Sessions;

public enum SessionState
{
    [Text("Planned")]
    Planned,

    [Text("Held")]
    Held,

    [Text("Cancelled")]
    Cancelled,
}

/// <summary>
/// One time a course is taught: planned, people take seats or wait for one, then held when attendance is recorded, or cancelled.
/// A seat that is given up goes to whoever waited longest.
/// </summary>
public sealed class Session : Entity
{
    public const int PlaceMaxLength = 200;
    public const int LinkMaxLength = 500;
    public const int MaxCapacity = 500;

    private readonly List<Seat> _seats = [];

    private Session()
    {
    }

    public Guid CourseId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Room or address; empty when it is only online.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Address of the online meeting; empty when it is only in a room.</summary>
    public string Link { get; private set; } = "";

    public int Capacity { get; private set; }

    public List<Guid> TrainerIds { get; private set; } = [];

    public SessionState State { get; private set; }

    /// <summary>Rises with every change that calendars must hear of (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; private set; }

    public IReadOnlyList<Seat> Seats => _seats;

    public override IEnumerable<Guid> Concerning() => [CourseId];

    public static Session Plan(Guid courseId, SessionTerms terms)
    {
        var session = new Session { CourseId = courseId };
        session.Take(terms);
        session.Record(new SessionPlanned(courseId, terms.StartsAt));
        return session;
    }

    /// <summary>New time, place or size. More seats let waiting people in.</summary>
    public void Change(SessionTerms terms, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        Refuse.When(terms.Capacity < _seats.Count(s => s.State == SeatState.Enrolled), "More people have a seat than fit: make it larger, or free seats first");
        Take(terms);
        Sequence++;
        Record(new SessionChanged(terms.StartsAt));
        Promote(now);
    }

    /// <summary>Takes a seat, or a place on the waitlist when all are taken.</summary>
    public Seat Enrol(Guid personId, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        Refuse.When(now >= StartsAt, "This session has begun");
        var seat = SeatOf(personId);
        Refuse.When(seat is { State: not SeatState.Left }, "This person is already on the list");
        var isFree = _seats.Count(s => s.State == SeatState.Enrolled) < Capacity;
        if (seat is null)
        {
            _seats.Add(seat = new Seat(Id, personId));
        }

        seat.Take(isFree ? SeatState.Enrolled : SeatState.Waiting, now);
        Record(isFree ? new SeatTaken(personId) : new SeatAwaited(personId));
        return seat;
    }

    /// <summary>Gives the seat up; the first on the waitlist gets it.</summary>
    public void Leave(Guid personId, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        Refuse.When(now >= StartsAt, "This session has begun");
        var seat = SeatOf(personId);
        Refuse.When(seat is null or { State: SeatState.Left }, "This person is not on the list");
        var hadSeat = seat!.State == SeatState.Enrolled;
        seat.Take(SeatState.Left, now);
        Record(new SeatLeft(personId, hadSeat));
        Promote(now);
    }

    public void Cancel()
    {
        RefuseUnlessPlanned();
        State = SessionState.Cancelled;
        Sequence++;
        Record(new SessionCancelled());
    }

    /// <summary>A trainer says who was there. Full attendance completes the course; a person completes it once per session.</summary>
    /// <returns>The completion, when this is what completed it.</returns>
    public Completion? Attend(Guid personId, Attendance attendance, Guid byId, LearningItem course, DateTimeOffset now)
    {
        Refuse.When(State == SessionState.Cancelled, "This session was cancelled");
        Refuse.When(now < StartsAt, "Attendance can be recorded once the session has begun");
        var seat = SeatOf(personId);
        Refuse.When(seat is not { State: SeatState.Enrolled }, "This person has no seat");
        if (seat!.Attendance == attendance)
        {
            return null;
        }

        Refuse.When(seat.Attendance == Attendance.Full, "Full attendance completed the course for this person and cannot be taken back");
        seat.Mark(attendance, byId, now);
        State = SessionState.Held;
        Record(new AttendanceRecorded(personId));
        return attendance == Attendance.Full ? Completion.Of(personId, course, Id, now) : null;
    }

    private Seat? SeatOf(Guid personId) => _seats.Find(s => s.PersonId == personId);

    private void Promote(DateTimeOffset now)
    {
        if (now >= StartsAt)
        {
            return;
        }

        var free = Capacity - _seats.Count(s => s.State == SeatState.Enrolled);
        foreach (var next in _seats.Where(s => s.State == SeatState.Waiting).OrderBy(s => s.Since).ThenBy(s => s.PersonId).Take(Math.Max(0, free)).ToList())
        {
            next.Take(SeatState.Enrolled, now);
            Record(new SeatPromoted(next.PersonId));
        }
    }

    private void Take(SessionTerms terms)
    {
        Refuse.When(terms.EndsAt <= terms.StartsAt, "The end must come after the start");
        Refuse.When(terms.Place.Length == 0 && terms.Link.Length == 0, "Say where: a place, a link, or both");
        Refuse.When(terms.Capacity is < 1 or > MaxCapacity, "A session has room for 1 to {0} people", MaxCapacity);
        (StartsAt, EndsAt, Place, Link, Capacity) = (terms.StartsAt, terms.EndsAt, terms.Place, terms.Link, terms.Capacity);
        TrainerIds = [.. terms.TrainerIds.Distinct()];
    }

    private void RefuseUnlessPlanned() => Refuse.When(State != SessionState.Planned, "This session is no longer planned");
}

public sealed record SessionTerms(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, string Link, int Capacity, IReadOnlyList<Guid> TrainerIds);

public enum SeatState
{
    [Text("Has a seat")]
    Enrolled,

    [Text("On the waitlist")]
    Waiting,

    [Text("Gave the seat up")]
    Left,
}

public enum Attendance
{
    [Text("There all the time")]
    Full,

    [Text("There part of the time")]
    Partial,

    [Text("Did not come")]
    NoShow,
}

/// <summary>One person's place in a session.</summary>
public sealed class Seat(Guid sessionId, Guid personId)
{
    public Guid SessionId { get; private set; } = sessionId;

    public Guid PersonId { get; private set; } = personId;

    public SeatState State { get; private set; }

    /// <summary>Since when in this state: decides the order of the waitlist.</summary>
    public DateTimeOffset Since { get; private set; }

    public Attendance? Attendance { get; private set; }

    public Guid? AttendanceById { get; private set; }

    public DateTimeOffset? AttendanceAt { get; private set; }

    internal void Take(SeatState state, DateTimeOffset now) => (State, Since) = (state, now);

    internal void Mark(Attendance attendance, Guid byId, DateTimeOffset now) => (Attendance, AttendanceById, AttendanceAt) = (attendance, byId, now);
}

[Says("planned a session")]
public sealed record SessionPlanned(Guid CourseId, DateTimeOffset StartsAt) : IFact;

[Says("changed the session")]
public sealed record SessionChanged(DateTimeOffset StartsAt) : IFact;

[Says("cancelled the session")]
public sealed record SessionCancelled : IFact;

[Says("gave somebody a seat")]
public sealed record SeatTaken(Guid PersonId) : IFact;

[Says("put somebody on the waitlist")]
public sealed record SeatAwaited(Guid PersonId) : IFact;

[Says("gave a seat up")]
public sealed record SeatLeft(Guid PersonId, bool HadSeat) : IFact;

[Says("gave a free seat to the first on the waitlist")]
public sealed record SeatPromoted(Guid PersonId) : IFact;

[Says("recorded attendance")]
public sealed record AttendanceRecorded(Guid PersonId) : IFact;
