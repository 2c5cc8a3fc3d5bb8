using System.Collections.Frozen;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

public enum OfferStatus
{
    [Text("Draft"), Tone(Tone.Neutral)]
    Draft,

    [Text("Sent"), Tone(Tone.Info)]
    Sent,

    [Text("Accepted"), Tone(Tone.Good)]
    Accepted,

    [Text("Hired"), Tone(Tone.Good)]
    Hired,

    [Text("Declined"), Tone(Tone.Warning)]
    Declined,

    [Text("Withdrawn"), Tone(Tone.Bad)]
    Withdrawn,

    [Text("Expired"), Tone(Tone.Warning)]
    Expired,

    [Text("Conditions not met"), Tone(Tone.Bad)]
    ConditionsNotMet,
}

/// <summary>
/// What we offer an applicant: Draft → Sent → Accepted (conditions are checked) → Hired, or out by decline, withdrawal, expiry or a failed condition.
/// Every change of the terms is a new edition, which voids the approval and any link that was sent.
/// </summary>
public sealed partial class Offer : Entity
{
    public const int ReasonMaxLength = 1000;
    public const int SignatureMaxLength = 120;
    public const int AddressMaxLength = 64;

    /// <summary>What may follow what.</summary>
    public static readonly FrozenDictionary<OfferStatus, OfferStatus[]> Transitions = new Dictionary<OfferStatus, OfferStatus[]>
    {
        [OfferStatus.Draft] = [OfferStatus.Sent, OfferStatus.Withdrawn],
        [OfferStatus.Sent] = [OfferStatus.Draft, OfferStatus.Accepted, OfferStatus.Declined, OfferStatus.Withdrawn, OfferStatus.Expired],
        [OfferStatus.Accepted] = [OfferStatus.Hired, OfferStatus.ConditionsNotMet, OfferStatus.Withdrawn],
        [OfferStatus.Expired] = [OfferStatus.Draft, OfferStatus.Withdrawn],
        [OfferStatus.Hired] = [],
        [OfferStatus.Declined] = [],
        [OfferStatus.Withdrawn] = [],
        [OfferStatus.ConditionsNotMet] = [],
    }.ToFrozenDictionary();

    private readonly List<OfferEdition> _editions = [];
    private readonly List<OfferCondition> _conditions = [];

    private Offer()
    {
    }

    public Guid ApplicationId { get; private set; }

    public Guid VacancyId { get; private set; }

    public OfferStatus Status { get; private set; }

    public OfferTerms Terms { get; private set; } = OfferTerms.Empty;

    /// <summary>Number of the present edition; the candidate accepts exactly this one.</summary>
    public int Edition { get; private set; }

    /// <summary>The pay lies outside the vacancy's range, so the hiring manager must agree.</summary>
    public bool NeedsApproval { get; private set; }

    public Guid? ApprovedById { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>End of the last day on which the candidate can answer; set when it is sent.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The name as the candidate typed it.</summary>
    public string SignedName { get; private set; } = "";

    /// <summary>The network address from which the candidate answered.</summary>
    public string SignedFrom { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    /// <summary>Every edition of the terms, oldest first.</summary>
    public IReadOnlyList<OfferEdition> Editions => [.. _editions.OrderBy(e => e.Number)];

    public IReadOnlyList<OfferCondition> Conditions => [.. _conditions.OrderBy(c => c.Kind).ThenBy(c => c.Id)];

    public bool IsApproved => !NeedsApproval || ApprovedAt is not null;

    public bool CanEdit => Status is OfferStatus.Draft or OfferStatus.Sent or OfferStatus.Expired;

    public bool CanHire => Status is OfferStatus.Accepted && _conditions.TrueForAll(c => c.IsSettledWell);

    public bool IsLive => Status is OfferStatus.Draft or OfferStatus.Sent or OfferStatus.Accepted or OfferStatus.Expired;

    public override IEnumerable<Guid> Concerning() => PersonId is { } person ? [ApplicationId, person] : [ApplicationId];
}
