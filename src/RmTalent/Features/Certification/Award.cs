using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

public enum AwardState
{
    [Text("Valid"), Tone(Tone.Good)]
    Valid,

    [Text("Expired"), Tone(Tone.Neutral)]
    Expired,

    [Text("Revoked"), Tone(Tone.Bad)]
    Revoked,

    [Text("Replaced"), Tone(Tone.Info)]
    Replaced,
}

/// <summary>
/// One certificate of one person: issued with its words, its data and its PDF frozen; it expires by itself, may be revoked with a reason,
/// or replaced by a newer one.
/// </summary>
public sealed class Award : Entity
{
    public const int NumberMaxLength = 20;
    public const int CodeLength = 26; // of five bits: 130 random bits
    public const int OccasionMaxLength = 80;
    public const int ReasonMaxLength = 300;

    /// <summary>Days before the end on which the learner is reminded.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [60, 30, 7];

    private Award()
    {
    }

    /// <summary>For people: <c>NB-2026-000123</c>. Unique; gaps mean nothing.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What the QR code leads to: whoever holds the certificate can check it, nobody can guess it.</summary>
    public string Code { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public Guid TemplateId { get; private set; }

    /// <summary>Why it was issued: one certificate per person, template and occasion.</summary>
    public string Occasion { get; private set; } = "";

    /// <summary>All that the certificate says, as it was when it was issued.</summary>
    public AwardSnapshot Snapshot { get; private set; } = null!;

    /// <summary>Number and learner's name in capitals, for the search.</summary>
    public string SearchText { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    /// <summary>The last day on which it is valid.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Null when a rule issued it.</summary>
    public Guid? IssuerId { get; private set; }

    public Guid PdfId { get; private set; }

    /// <summary>Of the PDF as issued, in lower-case hexadecimal.</summary>
    public string PdfSha256 { get; private set; } = "";

    /// <summary>The same award as a signed Open Badge, which also lies inside the PDF.</summary>
    public string Credential { get; private set; } = "";

    public Guid SigningKeyId { get; private set; }

    public Guid AchievementId { get; private set; }

    public DateOnly? NextReminderOn { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public Guid? RevokedById { get; private set; }

    public string? RevokedReason { get; private set; }

    public DateTimeOffset? ReplacedAt { get; private set; }

    public Guid? ReplacedById { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId, TemplateId];

    public static Award Issue(AwardIdentity identity, AwardSnapshot snapshot, Guid? issuerId)
    {
        var award = new Award
        {
            Number = identity.Number,
            Code = identity.Code,
            PersonId = identity.PersonId,
            TemplateId = identity.TemplateId,
            Occasion = identity.Occasion,
            Snapshot = snapshot,
            SearchText = $"{People.SearchText.Of(snapshot.Learner)} {identity.Number}",
            IssuedOn = snapshot.IssuedOn,
            ValidUntil = snapshot.ValidUntil,
            IssuerId = issuerId,
        };
        award.NextReminderOn = award.ReminderAfter(snapshot.IssuedOn);
        award.Record(new CertificateIssued(award.PersonId, award.TemplateId, award.ValidUntil));
        return award;
    }

    /// <summary>The PDF is drawn and the badge signed once; whoever downloads gets these bytes.</summary>
    public void Freeze(FrozenAward frozen)
    {
        Refuse.When(PdfSha256.Length > 0, "This certificate has its document");
        (PdfId, PdfSha256, Credential, SigningKeyId, AchievementId) = frozen;
    }

    public AwardState StateOn(DateOnly today) => StateOf(RevokedAt, ReplacedAt, ValidUntil, today);

    internal static AwardState StateOf(DateTimeOffset? revokedAt, DateTimeOffset? replacedAt, DateOnly? validUntil, DateOnly today) =>
        revokedAt is not null ? AwardState.Revoked
        : replacedAt is not null ? AwardState.Replaced
        : validUntil < today ? AwardState.Expired
        : AwardState.Valid;

    public void Revoke(string reason, Guid byId, DateTimeOffset now)
    {
        Refuse.When(RevokedAt is not null, "This certificate is revoked");
        Refuse.When(ReplacedAt is not null, "This certificate was replaced. Revoke the newer one");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why: whoever checks the certificate reads it");
        (RevokedAt, RevokedById, RevokedReason, NextReminderOn) = (now, byId, reason.Trim(), null);
        Record(new CertificateRevoked(RevokedReason));
    }

    /// <summary>A newer certificate stands in the place of this one: renewed, or issued again with a corrected name.</summary>
    public void ReplaceBy(Award newer, DateTimeOffset now)
    {
        Refuse.When(RevokedAt is not null, "A revoked certificate is not replaced. Issue a new one");
        Refuse.When(ReplacedAt is not null, "This certificate was replaced already");
        (ReplacedAt, ReplacedById, NextReminderOn) = (now, newer.Id, null);
        Record(new CertificateReplaced(newer.Id, newer.Number));
    }

    /// <summary>Notes that the learner hears of the end, and when next.</summary>
    public void Remind(DateOnly today)
    {
        Refuse.When(NextReminderOn is null || NextReminderOn > today, "No reminder is due");
        NextReminderOn = ReminderAfter(today);
        Record(new CertificateExpiryTold(ValidUntil!.Value));
    }

    private DateOnly? ReminderAfter(DateOnly day) => ValidUntil is not { } end ? null
        : ReminderDays.Select(d => (DateOnly?)end.AddDays(-d)).FirstOrDefault(on => on > day);
}

/// <summary>What tells a certificate from every other.</summary>
public sealed record AwardIdentity(string Number, string Code, Guid PersonId, Guid TemplateId, string Occasion)
{
    public static string NewCode() => PublicCode.New(Award.CodeLength);
}

/// <summary>What was made once for a certificate.</summary>
public sealed record FrozenAward(Guid PdfId, string PdfSha256, string Credential, Guid SigningKeyId, Guid AchievementId);

[Says("issued the certificate")]
public sealed record CertificateIssued(Guid PersonId, Guid TemplateId, DateOnly? ValidUntil) : IFact;

[Says("revoked the certificate")]
public sealed record CertificateRevoked(string? Reason) : IReasonedFact;

[Says("replaced the certificate by {Number}")]
public sealed record CertificateReplaced(Guid NewerId, string Number) : IFact;

[Says("told the learner that it ends on {ValidUntil}")]
public sealed record CertificateExpiryTold(DateOnly ValidUntil) : IFact;
