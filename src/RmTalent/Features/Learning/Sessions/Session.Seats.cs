using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Sessions;

/// <content>Who comes: sign-up, the manager's yes, the waitlist, attendance and what they say afterwards.</content>
public sealed partial class Session
{
    /// <summary>Takes a seat, or a place on the waitlist when all are taken; where managers decide, asks for it.</summary>
    /// <param name="personId">Who comes.</param>
    /// <param name="now">When.</param>
    /// <param name="isApproved">A trainer or the manager says so: nobody needs to be asked.</param>
    public Seat Enrol(Guid personId, DateTimeOffset now, bool isApproved = false)
    {
        RefuseUnlessOpen(now);
        var seat = SeatOf(personId);
        Refuse.When(seat is { IsOpen: true }, "This person is already on the list");
        if (seat is null)
        {
            _seats.Add(seat = new Seat(Id, personId));
        }

        if (NeedsApproval && !isApproved)
        {
            seat.Take(SeatState.Asked, now);
            Record(new SeatAsked(personId));
            return seat;
        }

        return Admit(seat, now);
    }

    /// <summary>The manager's yes or no. A yes takes a seat, or a place on the waitlist.</summary>
    public void Answer(Guid personId, bool isYes, Guid byId, DateTimeOffset now)
    {
        RefuseUnlessOpen(now);
        Refuse.When(SeatOf(personId) is not { State: SeatState.Asked }, "This person waits for no answer");
        Refuse.When(byId == personId, "Nobody approves their own sign-up");
        var seat = SeatOf(personId)!;
        seat.Answer(byId);
        if (isYes)
        {
            Admit(seat, now);
            return;
        }

        seat.Take(SeatState.Declined, now);
        Record(new SeatDeclined(personId));
    }

    /// <summary>The person says that they come. Again changes nothing.</summary>
    public void Confirm(Guid personId, DateTimeOffset now)
    {
        RefuseUnlessOpen(now);
        Refuse.When(SeatOf(personId) is not { State: SeatState.Enrolled }, "This person has no seat");
        var seat = SeatOf(personId)!;
        if (seat.ConfirmedAt is null)
        {
            seat.Confirm(now);
            Record(new SeatConfirmed(personId));
        }
    }

    /// <summary>Somebody is there without a seat: the room is what counts, not the list.</summary>
    public void WalkIn(Guid personId, DateTimeOffset now)
    {
        Refuse.When(State == SessionState.Cancelled, "This session was cancelled");
        Refuse.When(now < StartsAt, "The session has not begun: enrol the person instead");
        var seat = SeatOf(personId);
        Refuse.When(seat is { State: SeatState.Enrolled }, "This person is already on the list");
        if (seat is null)
        {
            _seats.Add(seat = new Seat(Id, personId));
        }

        seat.Take(SeatState.Enrolled, now);
        Record(new SeatWalkedInto(personId));
    }

    /// <summary>Gives the seat up; the first on the waitlist gets it.</summary>
    /// <param name="personId">Whose seat.</param>
    /// <param name="now">When.</param>
    /// <param name="isTakenBack">A trainer took it back.</param>
    public void Leave(Guid personId, DateTimeOffset now, bool isTakenBack = false)
    {
        RefuseUnlessOpen(now);
        var seat = SeatOf(personId);
        Refuse.When(seat is not { IsOpen: true }, "This person is not on the list");
        var hadSeat = seat!.State == SeatState.Enrolled;
        seat.Take(SeatState.Left, now);
        Record(new SeatLeft(personId, hadSeat, isTakenBack));
        Promote(now);
    }

    /// <summary>Somebody no longer works here: the seat is for somebody else.</summary>
    public void Empty(Guid personId, DateTimeOffset now)
    {
        if (SeatOf(personId) is { IsOpen: true })
        {
            Leave(personId, now, isTakenBack: true);
        }
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

    /// <summary>What somebody who was there says afterwards, once. It is kept apart from who said it.</summary>
    public SessionFeedback TakeFeedback(Guid personId, FeedbackWords words)
    {
        Refuse.When(SeatOf(personId) is not { WasThere: true }, "Feedback is for those who were there");
        Refuse.When(SeatOf(personId)!.HasGivenFeedback, "You gave your feedback already. Thank you");
        SeatOf(personId)!.GiveFeedback();
        Record(new FeedbackGiven());
        return SessionFeedback.Of(Id, words);
    }

    private int Taken => _seats.Count(s => s.State == SeatState.Enrolled);

    private Seat Admit(Seat seat, DateTimeOffset now)
    {
        var isFree = _seats.Count(s => s != seat && s.State == SeatState.Enrolled) < Capacity;
        seat.Take(isFree ? SeatState.Enrolled : SeatState.Waiting, now);
        Record(isFree ? new SeatTaken(seat.PersonId) : new SeatAwaited(seat.PersonId));
        return seat;
    }

    private Seat? SeatOf(Guid personId) => _seats.Find(s => s.PersonId == personId);

    private void Promote(DateTimeOffset now)
    {
        if (now >= StartsAt)
        {
            return;
        }

        var free = Capacity - Taken;
        foreach (var next in _seats.Where(s => s.State == SeatState.Waiting).OrderBy(s => s.Since).ThenBy(s => s.PersonId).Take(Math.Max(0, free)).ToList())
        {
            next.Take(SeatState.Enrolled, now);
            Record(new SeatPromoted(next.PersonId));
        }
    }

    private void RefuseUnlessOpen(DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        Refuse.When(now >= StartsAt, "This session has begun");
    }
}
