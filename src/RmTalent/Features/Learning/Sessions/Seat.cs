using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

public enum SeatState
{
    [Text("Has a seat"), Tone(Tone.Good)]
    Enrolled,

    [Text("On the waitlist"), Tone(Tone.Warning)]
    Waiting,

    [Text("Gave the seat up")]
    Left,

    [Text("Waits for the manager"), Tone(Tone.Info)]
    Asked,

    [Text("The manager said no"), Tone(Tone.Bad)]
    Declined,
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

    /// <summary>What the link in the invitation stands for.</summary>
    public Guid TicketId { get; private set; } = Guid.CreateVersion7();

    public SeatState State { get; private set; }

    /// <summary>Since when in this state: decides the order of the waitlist.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Who answered for the manager; null where nobody was asked.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>When the person said, by the link in the mail or on the page, that they come.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Attendance? Attendance { get; private set; }

    public Guid? AttendanceById { get; private set; }

    public DateTimeOffset? AttendanceAt { get; private set; }

    /// <summary>Without a time: what was said must not be found by when it was said.</summary>
    public bool HasGivenFeedback { get; private set; }

    /// <summary>On the list in some way.</summary>
    public bool IsOpen => State is SeatState.Enrolled or SeatState.Waiting or SeatState.Asked;

    public bool WasThere => Attendance is Sessions.Attendance.Full or Sessions.Attendance.Partial;

    internal void Take(SeatState state, DateTimeOffset now) => (State, Since, ConfirmedAt) = (state, now, null);

    internal void Answer(Guid byId) => AnsweredById = byId;

    internal void Confirm(DateTimeOffset now) => ConfirmedAt = now;

    internal void Mark(Attendance attendance, Guid byId, DateTimeOffset now) => (Attendance, AttendanceById, AttendanceAt) = (attendance, byId, now);

    internal void GiveFeedback() => HasGivenFeedback = true;
}
