using System.Collections.Frozen;
using RmTalent.Platform.Domain;
using static RmTalent.Features.MandatoryTraining.Credentials.CredentialState;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>
/// A certification that somebody holds from elsewhere: claimed with its number and proof, then verified or not accepted, or given up. A renewal is another one; this stays.
/// It expires by its date.
/// </summary>
public sealed class Credential : Entity
{
    public const int NumberMaxLength = 60;
    public const int ReasonMaxLength = 300;

    /// <summary>Days before the end on which the holder is reminded; 0 is the last day.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [90, 30, 7, 0];

    /// <summary>What may follow what.</summary>
    public static readonly FrozenDictionary<CredentialState, CredentialState[]> Transitions = new Dictionary<CredentialState, CredentialState[]>
    {
        [Claimed] = [Claimed, Verified, Rejected, Withdrawn],
        [Verified] = [Claimed, Withdrawn],
        [Rejected] = [Claimed, Withdrawn],
        [Withdrawn] = [],
    }.ToFrozenDictionary();

    private Credential()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid SchemeId { get; private set; }

    public Scheme? Scheme { get; private set; }

    public string Number { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day; null when it does not end.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The file that proves it.</summary>
    public Guid? ProofId { get; private set; }

    public CredentialState State { get; private set; }

    /// <summary>Who verified it or did not accept it.</summary>
    public Guid? CheckedById { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Why it was not accepted, for the holder to read.</summary>
    public string Reason { get; private set; } = "";

    public DateOnly? NextReminderOn { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static Credential Claim(Guid personId, CredentialDetails details, DateOnly today)
    {
        var credential = new Credential { PersonId = personId };
        credential.Take(details, today);
        credential.Record(new CredentialClaimed(personId, details.SchemeId));
        return credential;
    }

    /// <summary>Other words than those that were looked at have to be looked at again.</summary>
    public void Correct(CredentialDetails details, DateOnly today)
    {
        Go(Claimed);
        Take(details, today);
        (CheckedById, CheckedAt, Reason) = (null, null, "");
        Record(new CredentialCorrected(PersonId, SchemeId));
    }

    public void Prove(Guid fileId) => ProofId = fileId;

    public void Verify(Guid byId, DateTimeOffset now)
    {
        Refuse.When(byId == PersonId, "Somebody else has to verify your certification");
        Go(Verified);
        (CheckedById, CheckedAt) = (byId, now);
        Record(new CredentialVerified(PersonId, SchemeId, ValidTo));
    }

    public void Reject(string reason, Guid byId, DateTimeOffset now)
    {
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        Go(Rejected);
        (CheckedById, CheckedAt, Reason) = (byId, now, reason.Trim());
        Record(new CredentialRejected(PersonId, SchemeId, reason.Trim()));
    }

    public void Withdraw()
    {
        Go(Withdrawn);
        NextReminderOn = null;
        Record(new CredentialWithdrawn(PersonId, SchemeId));
    }

    public bool IsExpiredOn(DateOnly day) => ValidTo < day;

    /// <summary>Verified, begun and not over.</summary>
    public bool CountsOn(DateOnly day) => State == Verified && ValidFrom <= day && !IsExpiredOn(day);

    /// <summary>Climbs to the next day on which the holder has to hear of it.</summary>
    /// <returns>False when there was nothing to say.</returns>
    public bool Remind(DateOnly today)
    {
        if (NextReminderOn is null || NextReminderOn > today || State is Rejected or Withdrawn)
        {
            return false;
        }

        NextReminderOn = ReminderAfter(today);
        Record(new CredentialExpiryTold(PersonId, SchemeId, ValidTo!.Value));
        return true;
    }

    private void Take(CredentialDetails details, DateOnly today)
    {
        Refuse.When(details.ValidTo < details.ValidFrom, "The last day cannot be before the first");
        (SchemeId, Number, ValidFrom, ValidTo) = (details.SchemeId, details.Number.Trim(), details.ValidFrom, details.ValidTo);
        NextReminderOn = ReminderAfter(today.AddDays(-1));
    }

    private DateOnly? ReminderAfter(DateOnly day) =>
        ValidTo is { } end ? ReminderDays.Select(d => end.AddDays(-d)).Where(on => on > day).Order().Select(on => (DateOnly?)on).FirstOrDefault() : null;

    private void Go(CredentialState to)
    {
        Refuse.When(!Transitions[State].Contains(to), "This is not possible while the certification has its present status");
        State = to;
    }
}

public sealed record CredentialDetails(Guid SchemeId, string Number, DateOnly ValidFrom, DateOnly? ValidTo);

[Says("noted an external certification")]
public sealed record CredentialClaimed(Guid PersonId, Guid SchemeId) : IFact;

[Says("corrected the external certification")]
public sealed record CredentialCorrected(Guid PersonId, Guid SchemeId) : IFact;

[Says("verified the external certification")]
public sealed record CredentialVerified(Guid PersonId, Guid SchemeId, DateOnly? ValidTo) : IFact;

[Says("did not accept the external certification")]
public sealed record CredentialRejected(Guid PersonId, Guid SchemeId, string? Reason) : IReasonedFact;

[Says("gave up the external certification")]
public sealed record CredentialWithdrawn(Guid PersonId, Guid SchemeId) : IFact;

[Says("reminded that the external certification ends on {ValidTo}")]
public sealed record CredentialExpiryTold(Guid PersonId, Guid SchemeId, DateOnly ValidTo) : IFact;
