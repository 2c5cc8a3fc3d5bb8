using RmTalent.Platform.Domain;

namespace RmTalent.Features.Shadowing;

/// <summary>
/// A newcomer watches an experienced colleague at work: proposed, agreed, scheduled, held, reflected on, signed off by the host and then by the line manager;
/// or cancelled, or missed, or closed because one of the two has left.
/// </summary>
public sealed partial class ShadowingVisit : Entity
{
    public const int WordsMaxLength = 2000;
    public const int PlaceMaxLength = 200;
    public const int MaxFocus = 4;

    private ShadowingVisit()
    {
    }

    public Guid NewcomerId { get; private set; }

    public Guid HostId { get; private set; }

    public Guid ProposedById { get; private set; }

    public VisitMode Mode { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What the newcomer hopes to see.</summary>
    public string Hope { get; private set; } = "";

    /// <summary>Competencies to look at.</summary>
    public List<Guid> FocusIds { get; private set; } = [];

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Of the calendar invitation.</summary>
    public int Sequence { get; private set; }

    /// <summary>When the newcomer promised confidentiality.</summary>
    public DateTimeOffset? ConfidentialAt { get; private set; }

    /// <summary>When the host confirmed that the clients consent.</summary>
    public DateTimeOffset? ConsentAt { get; private set; }

    public Observations Observations { get; private set; } = Observations.None;

    public string Reflection { get; private set; } = "";

    public decimal? Hours { get; private set; }

    public string Feedback { get; private set; } = "";

    public DateTimeOffset? HostSignedAt { get; private set; }

    public Guid? SignedById { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>When the sweep next has something to say: the day before, or after a visit without reflection.</summary>
    public DateTimeOffset? NextReminderAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [NewcomerId, HostId];

    public static ShadowingVisit Propose(VisitPlan plan, Guid byId, DateTimeOffset now)
    {
        Refuse.When(plan.NewcomerId == plan.HostId, "Nobody shadows themselves");
        Refuse.When(plan.FocusIds.Count > MaxFocus, "Choose at most {0} competencies", MaxFocus);
        var visit = new ShadowingVisit
        {
            NewcomerId = plan.NewcomerId,
            HostId = plan.HostId,
            ProposedById = byId,
            Mode = plan.Mode,
            Place = plan.Place.Trim(),
            Hope = plan.Hope.Trim(),
            FocusIds = [.. plan.FocusIds.Distinct()],
            StatusSince = now,
        };
        visit.Record(new ShadowingProposed(plan.NewcomerId, plan.HostId));
        return visit;
    }
}

public sealed record VisitPlan(Guid NewcomerId, Guid HostId, VisitMode Mode, string Place, string Hope, IReadOnlyList<Guid> FocusIds);

/// <summary>What the newcomer saw, by topic.</summary>
public sealed record Observations(IReadOnlyDictionary<Topic, string> ByTopic)
{
    public static readonly Observations None = new(new Dictionary<Topic, string>());

    public string On(Topic topic) => ByTopic.GetValueOrDefault(topic, "");
}

[Says("proposed a visit")]
public sealed record ShadowingProposed(Guid NewcomerId, Guid HostId) : IFact;

[Says("agreed to the visit")]
public sealed record ShadowingAgreed : IFact;

[Says("scheduled the visit")]
public sealed record ShadowingScheduled(DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Sequence) : IFact;

[Says("promised confidentiality")]
public sealed record ConfidentialityPromised : IFact;

[Says("confirmed that the clients consent")]
public sealed record ClientConsentConfirmed : IFact;

[Says("noted that the visit took place")]
public sealed record ShadowingHeld : IFact;

[Says("noted that the visit did not take place")]
public sealed record ShadowingMissed(string? Reason) : IReasonedFact;

[Says("wrote down observations and a reflection")]
public sealed record ShadowingReflected : IFact;

[Says("confirmed {Hours} hours and gave feedback")]
public sealed record ShadowingHostSigned(decimal Hours) : IFact;

/// <summary>Host and manager signed: the hours count.</summary>
[Says("signed off the visit with {Hours} hours")]
public sealed record ShadowingSignedOff(Guid PersonId, Guid HostId, decimal Hours) : IFact;

[Says("cancelled the visit")]
public sealed record ShadowingCancelled(string? Reason) : IReasonedFact;

[Says("closed the visit, as one of the two has left")]
public sealed record ShadowingClosedAsLeft(Guid LeaverId) : IFact;
