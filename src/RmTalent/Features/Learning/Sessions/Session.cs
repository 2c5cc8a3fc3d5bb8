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
/// A seat that is given up goes to whoever waited longest. It may need a manager's yes, and may take several days.
/// </summary>
public sealed partial class Session : Entity
{
    public const int PlaceMaxLength = 200;
    public const int LinkMaxLength = 500;
    public const int MaxCapacity = 500;

    private readonly List<Seat> _seats = [];

    private Session()
    {
    }

    public Guid CourseId { get; private set; }

    /// <summary>Of the first day.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Of the first day.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public SessionDates MoreDates { get; private set; } = SessionDates.None;

    /// <summary>When all of it is over.</summary>
    public DateTimeOffset LastEndsAt { get; private set; }

    /// <summary>Room or address; empty when it is only online.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Address of the online meeting; empty when it is only in a room.</summary>
    public string Link { get; private set; } = "";

    public int Capacity { get; private set; }

    /// <summary>Managers say yes before anybody gets a seat.</summary>
    public bool NeedsApproval { get; private set; }

    public List<Guid> TrainerIds { get; private set; } = [];

    public SessionState State { get; private set; }

    /// <summary>Rises with every change that calendars must hear of (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; private set; }

    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>Every time at which it takes place, the first one first.</summary>
    public IReadOnlyList<SessionDate> Dates => [new(StartsAt, EndsAt), .. MoreDates.All];

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
        Refuse.When(terms.Capacity < Taken, "More people have a seat than fit: make it larger, or free seats first");
        var (dates, where, trainers) = (Dates, (Place, Link), TrainerIds);
        Take(terms);
        Sequence++;
        Record(new SessionChanged(terms.StartsAt, dates.Count, !Dates.SequenceEqual(dates) || where != (Place, Link), trainers));
        Promote(now);
    }

    /// <summary>Somebody who was to teach no longer works here.</summary>
    public void LoseTrainer(Guid personId)
    {
        if (TrainerIds.Contains(personId))
        {
            TrainerIds = [.. TrainerIds.Where(t => t != personId)];
            Record(new SessionTrainerLeft(personId));
        }
    }

    public void Cancel()
    {
        RefuseUnlessPlanned();
        State = SessionState.Cancelled;
        Sequence++;
        Record(new SessionCancelled());
    }

    private void Take(SessionTerms terms)
    {
        terms.RefuseUnlessSound();
        (StartsAt, EndsAt, Place, Link, Capacity) = (terms.StartsAt, terms.EndsAt, terms.Place, terms.Link, terms.Capacity);
        (MoreDates, LastEndsAt, NeedsApproval) = (new(terms.More), terms.Dates[^1].EndsAt, terms.NeedsApproval);
        TrainerIds = [.. terms.TrainerIds.Distinct()];
    }

    private void RefuseUnlessPlanned() => Refuse.When(State != SessionState.Planned, "This session is no longer planned");
}
