using System.Collections.Frozen;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using static RmTalent.Features.Shadowing.VisitStatus;

namespace RmTalent.Features.Shadowing;

public sealed partial class ShadowingVisit
{
    public const int MaxHours = 80;

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

    public VisitStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Who has to say yes: the host, or the newcomer when the host proposed it.</summary>
    public Guid AgreeingId => ProposedById == HostId ? NewcomerId : HostId;

    public bool May(VisitStatus to) => Transitions[Status].Contains(to);

    public void Agree(Guid byId, DateTimeOffset now)
    {
        Refuse.When(byId != AgreeingId, "The other side has to agree");
        Go(Agreed, now);
        Record(new ShadowingAgreed());
    }

    /// <summary>A new date for a planned or missed visit takes the place of the old one.</summary>
    public void Schedule(DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now)
    {
        Refuse.When(endsAt <= startsAt, "The end must come after the start");
        Refuse.When(startsAt <= now, "Choose a time that lies ahead");
        Go(Scheduled, now);
        (StartsAt, EndsAt, Sequence, NextReminderAt) = (startsAt, endsAt, Sequence + 1, startsAt.AddDays(-1));
        Record(new ShadowingScheduled(startsAt, endsAt, Sequence));
    }

    /// <summary>The newcomer promises confidentiality, the host confirms the clients' consent. Saying it twice changes nothing.</summary>
    public void Confirm(Guid byId, DateTimeOffset now)
    {
        Refuse.When(Status is not (Agreed or Scheduled), "This is not possible while the visit has its present status");
        Refuse.When(byId != NewcomerId && byId != HostId, "Only the newcomer and the host can confirm this");
        if (byId == NewcomerId && ConfidentialAt is null)
        {
            ConfidentialAt = now;
            Record(new ConfidentialityPromised());
        }
        else if (byId == HostId && ConsentAt is null)
        {
            ConsentAt = now;
            Record(new ClientConsentConfirmed());
        }
    }

    public void Hold(DateTimeOffset now)
    {
        Refuse.When(Status == Scheduled && now < StartsAt, "The visit has not begun yet");
        Refuse.When(Status == Scheduled && (ConfidentialAt is null || ConsentAt is null), "Confidentiality and the clients' consent have to be confirmed first");
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

    public void Reflect(Observations observations, string reflection, DateTimeOffset now)
    {
        Refuse.When(observations.ByTopic.Values.All(string.IsNullOrWhiteSpace), "Write down what you saw on one topic at least");
        Refuse.When(string.IsNullOrWhiteSpace(reflection), "Write what you take with you");
        Go(Reflected, now);
        (Observations, Reflection) = (observations, reflection.Trim());
        Record(new ShadowingReflected());
    }

    /// <summary>The host confirms the hours and says, for each competency of the focus, where the newcomer stands.</summary>
    /// <returns>The evidence, for the caller to save.</returns>
    public IReadOnlyList<Evidence> SignAsHost(decimal hours, string feedback, IReadOnlyDictionary<Guid, int> levels, DateTimeOffset now)
    {
        Refuse.When(Status != Reflected, "This is not possible while the visit has its present status");
        Refuse.When(HostSignedAt is not null, "The host has signed already");
        Refuse.When(hours is <= 0 or > MaxHours, "Give the hours, from 0.5 to {0}", MaxHours);
        Refuse.When(string.IsNullOrWhiteSpace(feedback), "Write some feedback");
        Refuse.When(FocusIds.Any(f => !levels.ContainsKey(f)), "Choose a level for each competency");
        (Hours, Feedback, HostSignedAt) = (hours, feedback.Trim(), now);
        Record(new ShadowingHostSigned(hours));
        return [.. FocusIds.Select(f => Evidence.OfPerson(NewcomerId, new Observation(f, levels[f], ExpectedLevel, EvidenceSource.Shadowing, Id), now))];
    }

    public void SignOff(Guid managerId, DateTimeOffset now)
    {
        Refuse.When(Status == Reflected && HostSignedAt is null, "The host signs first");
        Refuse.When(managerId == HostId || managerId == NewcomerId, "Somebody else than host and newcomer signs last");
        Go(SignedOff, now);
        (SignedById, SignedAt) = (managerId, now);
        Record(new ShadowingSignedOff(NewcomerId, HostId, Hours!.Value));
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

    /// <summary>What a relationship manager is expected to show after the first months.</summary>
    private const int ExpectedLevel = 3;

    private void Go(VisitStatus to, DateTimeOffset now)
    {
        Refuse.When(!May(to), "This is not possible while the visit has its present status");
        (Status, StatusSince, NextReminderAt) = (to, now, null);
    }

    private static void RefuseWithout(string reason) => Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
}
