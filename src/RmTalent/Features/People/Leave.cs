using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.People;

public enum LeaveKind
{
    [Text("Holiday")]
    Holiday,

    [Text("Sick leave")]
    Sick,

    [Text("Parental leave")]
    Parental,

    [Text("Other leave")]
    Other,
}

/// <summary>
/// Days on which a person is away, both included: taken, changed, ended early or removed. Bookings and due dates avoid them;
/// leave other than holiday also pauses mandatory training. Facts keep the dates but not the kind, which is for few eyes.
/// </summary>
public sealed class Leave : Entity
{
    public const int MaxDays = 1100;

    private Leave()
    {
    }

    public Guid PersonId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public LeaveKind Kind { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static Leave Take(Guid personId, DateOnly from, DateOnly to, LeaveKind kind)
    {
        var leave = new Leave { PersonId = personId };
        leave.Keep(from, to, kind);
        leave.Record(new LeaveTaken(personId, from, to));
        return leave;
    }

    public void Change(DateOnly from, DateOnly to, LeaveKind kind)
    {
        Keep(from, to, kind);
        Record(new LeaveChanged(PersonId, from, to));
    }

    /// <summary>The person is back sooner than planned.</summary>
    public void End(DateOnly lastDay)
    {
        RefuseOn("Form.LastDay", lastDay < From || lastDay > To, "The last day must lie between {0:d} and {1:d}", From, To);
        To = lastDay;
        Record(new LeaveEnded(PersonId, lastDay));
    }

    /// <summary>It does not take place; the caller deletes the row.</summary>
    public void Remove() => Record(new LeaveRemoved(PersonId, From, To));

    private void Keep(DateOnly from, DateOnly to, LeaveKind kind)
    {
        RefuseOn("Form.To", to < from, "The last day cannot be before the first");
        RefuseOn("Form.To", to.DayNumber - from.DayNumber > MaxDays, "Leave lasts three years at most");
        (From, To, Kind) = (from, to, kind);
    }

    private static void RefuseOn(string field, bool broken, string key, params object?[] args)
    {
        if (broken)
        {
            throw new RefusedException(key, args) { Field = field };
        }
    }
}

[Says("noted leave from {From} to {To}")]
public sealed record LeaveTaken(Guid PersonId, DateOnly From, DateOnly To) : IFact;

[Says("changed the leave: now from {From} to {To}")]
public sealed record LeaveChanged(Guid PersonId, DateOnly From, DateOnly To) : IFact;

[Says("ended the leave, with {LastDay} as its last day")]
public sealed record LeaveEnded(Guid PersonId, DateOnly LastDay) : IFact;

[Says("removed the leave from {From} to {To}")]
public sealed record LeaveRemoved(Guid PersonId, DateOnly From, DateOnly To) : IFact;
