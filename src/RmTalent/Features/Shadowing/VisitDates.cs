using RmTalent.Platform.Domain;
using static RmTalent.Features.Shadowing.VisitStatus;

namespace RmTalent.Features.Shadowing;

public sealed partial class ShadowingVisit
{
    /// <summary>A day or two, as newcomers are invited to.</summary>
    public const int MaxDays = 2;

    /// <summary>Start of the first day.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>End of the last day.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>In order; empty until a date is chosen.</summary>
    public IReadOnlyList<VisitDay> Days { get; private set; } = [];

    /// <summary>Of the calendar invitation.</summary>
    public int Sequence { get; private set; }

    /// <summary>When the newcomer confirmed every point of the checklist.</summary>
    public DateTimeOffset? ConfidentialAt { get; private set; }

    /// <summary>When the host confirmed theirs, the clients' consent first of all.</summary>
    public DateTimeOffset? ConsentAt { get; private set; }

    public bool IsChecked => ConfidentialAt is not null && ConsentAt is not null;

    /// <summary>A new date for a planned or missed visit takes the place of the old one; the clients of that day have to be asked anew.</summary>
    public void Schedule(IReadOnlyList<VisitDay> days, string place, DateTimeOffset now)
    {
        Refuse.When(days.Count is 0 or > MaxDays || days.Any(d => d.EndsAt <= d.StartsAt), "The end must come after the start");
        RefuseOn("Form.On", days[0].StartsAt <= now, "Choose a time that lies ahead");
        RefuseOn("Form.SecondOn", days.Count > 1 && days[1].StartsAt < days[0].EndsAt, "The second day comes after the first");
        RefuseOn("Form.Place", place.Trim().Length == 0, Mode == VisitMode.Remote ? "Give the link for screen sharing" : "Say where you meet");
        var isMoved = Days.Count > 0;
        Go(Scheduled, now);
        (Days, StartsAt, EndsAt, Place) = ([.. days], days[0].StartsAt, days[^1].EndsAt, place.Trim());
        (Sequence, NextReminderAt) = (Sequence + 1, days[0].StartsAt.AddDays(-1));
        ConsentAt = isMoved ? null : ConsentAt;
        Record(new ShadowingScheduled(days[0].StartsAt, days[^1].EndsAt, Sequence));
    }

    /// <summary>Each confirms all points of their own side. Saying it twice changes nothing.</summary>
    public void Confirm(Guid byId, IReadOnlyCollection<CheckPoint> points, DateTimeOffset now)
    {
        Refuse.When(Status is not (Agreed or Scheduled), "This is not possible while the visit has its present status");
        Refuse.When(byId != NewcomerId && byId != HostId, "Only the newcomer and the host can confirm this");
        RefuseOn("Form.Points", CheckPoints.For(Mode, byId == HostId).Except(points).Any(), "Confirm every point. What cannot be confirmed has to be solved before the visit");
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

    /// <summary>A client says no after all, or a promise does not hold: the visit waits until it is confirmed again.</summary>
    public void TakeBack(Guid byId)
    {
        Refuse.When(Status is not (Agreed or Scheduled), "This is not possible while the visit has its present status");
        Refuse.When((byId == NewcomerId ? ConfidentialAt : byId == HostId ? ConsentAt : null) is null, "There is nothing to take back");
        ConfidentialAt = byId == NewcomerId ? null : ConfidentialAt;
        ConsentAt = byId == HostId ? null : ConsentAt;
        Record(new VisitCheckTakenBack());
    }

    private static void RefuseOn(string field, bool broken, string key)
    {
        if (broken)
        {
            throw new RefusedException(key) { Field = field };
        }
    }
}

/// <summary>One day of a visit.</summary>
public sealed record VisitDay(DateTimeOffset StartsAt, DateTimeOffset EndsAt);
