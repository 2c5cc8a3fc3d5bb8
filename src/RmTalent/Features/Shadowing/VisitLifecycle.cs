using System.Collections.Frozen;
using RmTalent.Platform.Domain;
using static RmTalent.Features.Shadowing.VisitStatus;

namespace RmTalent.Features.Shadowing;

public sealed partial class ShadowingVisit
{
    /// <summary>What may follow what.</summary>
    public static readonly FrozenDictionary<VisitStatus, VisitStatus[]> Transitions = new Dictionary<VisitStatus, VisitStatus[]>
    {
        [Proposed] = [Agreed, Cancelled],
        [Agreed] = [Scheduled, Cancelled],
        [Scheduled] = [Scheduled, Done, Missed, Cancelled],
        [Missed] = [Scheduled, Cancelled],
        [Done] = [Reflected, Closed],
        [Reflected] = [SignedOff, Closed],
        [SignedOff] = [],
        [Cancelled] = [],
        [Closed] = [],
    }.ToFrozenDictionary();

    public static readonly IReadOnlyList<VisitStatus> Open = [Proposed, Agreed, Scheduled, Done, Reflected, Missed];

    /// <summary>Those that take a place in the host's month.</summary>
    public static readonly IReadOnlyList<VisitStatus> Booked = [Scheduled, Done, Reflected, SignedOff, Closed];

    public VisitStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>When the sweep next has something to say: the day before, or after a visit that is not written up.</summary>
    public DateTimeOffset? NextReminderAt { get; private set; }

    /// <summary>Who has to say yes: the host, or the newcomer when the host proposed it.</summary>
    public Guid AgreeingId => ProposedById == HostId ? NewcomerId : HostId;

    public bool May(VisitStatus to) => Transitions[Status].Contains(to);

    public void Agree(Guid byId, DateTimeOffset now)
    {
        Refuse.When(byId != AgreeingId, "The other side has to agree");
        Go(Agreed, now);
        Record(new ShadowingAgreed());
    }

    public void Hold(DateTimeOffset now)
    {
        Refuse.When(Status == Scheduled && now < StartsAt, "The visit has not begun yet");
        Refuse.When(Status == Scheduled && !IsChecked, "Both have to confirm their points of the checklist first: without them no visit takes place");
        Go(Done, now);
        NextReminderAt = now.AddDays(1);
        Record(new ShadowingHeld());
    }

    public void Miss(string reason, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Go(Missed, now);
        Record(new ShadowingMissed(reason.Trim()));
    }

    public void Cancel(string reason, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Go(Cancelled, now);
        Sequence++;
        Record(new ShadowingCancelled(reason.Trim()));
    }

    /// <summary>Newcomer or host has left: what lies ahead is cancelled, what took place is closed as it is.</summary>
    public void CloseAsLeft(Guid leaverId, DateTimeOffset now)
    {
        Go(Status is Done or Reflected ? Closed : Cancelled, now);
        Sequence++;
        Record(new ShadowingClosedAsLeft(leaverId));
    }

    /// <summary>The reminder of this moment is out; after a visit there is one more, three days later.</summary>
    public void Reminded(DateTimeOffset now) => NextReminderAt = Status == Done && now < StatusSince.AddDays(4) ? StatusSince.AddDays(4) : null;

    private void Go(VisitStatus to, DateTimeOffset now)
    {
        Refuse.When(!May(to), "This is not possible while the visit has its present status");
        (Status, StatusSince, NextReminderAt) = (to, now, null);
    }

    private static void RefuseWithout(string reason) => RefuseOn("Form.Reason", string.IsNullOrWhiteSpace(reason), "Say why");
}
