using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

public enum RetentionStage
{
    [Text("Application goes on"), Tone(Tone.Info)] Ongoing,
    [Text("Works here"), Tone(Tone.Good)] Employed,
    [Text("Kept for the time the policy allows")] Kept,
    [Text("In the talent pool"), Tone(Tone.Accent)] Pool,
    [Text("Told, goes soon"), Tone(Tone.Warning)] Grace,
    [Text("Erasure asked for"), Tone(Tone.Bad)] Asked,
}

/// <summary>What the clock of one candidate depends on, as it is today.</summary>
/// <param name="IsOngoing">An application has not ended.</param>
/// <param name="IsEmployed">The candidate was hired and has not left.</param>
/// <param name="EndedOn">The last rejection, withdrawal or last day of work.</param>
/// <param name="HeldUntil">The last day of a legal hold.</param>
public sealed record RetentionCase(bool IsOngoing, bool IsEmployed, DateOnly? EndedOn, DateOnly? HeldUntil);

/// <summary>
/// The clock of one candidate's data: ongoing or employed → kept as the policy says, or longer in the talent pool by consent → told → erased a week later, with this row.
/// Whoever asks for erasure goes at once, unless a legal hold or a hire prevents it.
/// </summary>
public sealed class Retention : Entity
{
    /// <summary>Days between the notice and the erasure.</summary>
    public const int GraceDays = 7;

    /// <summary>Days before the end of the consent on which we ask whether to renew it.</summary>
    public const int RenewalDays = 30;

    private Retention()
    {
    }

    public Guid CandidateId { get; private set; }

    public RetentionStage Stage { get; private set; }

    /// <summary>Which policy it followed when it was last looked at.</summary>
    public string PolicyCountry { get; private set; } = RetentionPolicy.Elsewhere;

    public DateOnly? EndedOn { get; private set; }

    /// <summary>The end of the policy's time or of the consent; null while something goes on.</summary>
    public DateOnly? KeptUntil { get; private set; }

    public DateOnly? HeldUntil { get; private set; }

    /// <summary>The day on which the data go; null while something goes on.</summary>
    public DateOnly? GoesOn { get; private set; }

    /// <summary>When the sweep has to look again.</summary>
    public DateOnly? NextOn { get; private set; }

    public DateOnly? NoticedOn { get; private set; }

    public DateOnly? RenewalAskedOn { get; private set; }

    public DateOnly? ConsentOn { get; private set; }

    /// <summary>Version of the notice that was agreed to.</summary>
    public string? ConsentVersion { get; private set; }

    public DateOnly? ConsentEndedOn { get; private set; }

    public DateOnly? ErasureAskedOn { get; private set; }

    /// <summary>Reference of the certificate that will prove the erasure; it can be told before.</summary>
    public string CertificateReference { get; private set; } = PublicCode.New(ErasureCertificate.ReferenceLength);

    /// <summary>Whether the day on which the data go has come: nothing goes on, nothing is held, and the grace is over.</summary>
    public bool HasCome(DateOnly today) => GoesOn <= today;

    public override IEnumerable<Guid> Concerning() => [CandidateId];

    public static Retention Of(Guid candidateId) => new() { CandidateId = candidateId };

    public void Consent(string version, DateOnly today)
    {
        (ConsentOn, ConsentVersion, ConsentEndedOn, RenewalAskedOn) = (today, version, null, null);
        Record(new PoolConsentGiven(version));
    }

    public void EndConsent(DateOnly today)
    {
        Refuse.When(ConsentOn is null, "You are not in the talent pool");
        (ConsentOn, ConsentEndedOn, RenewalAskedOn) = (null, today, null);
        Record(new PoolConsentEnded());
    }

    public void AskForErasure(DateOnly today)
    {
        if (ErasureAskedOn is null)
        {
            ErasureAskedOn = today;
            Record(new ErasureAsked());
        }
    }

    public void AskRenewal(DateOnly today)
    {
        RenewalAskedOn = today;
        Record(new PoolRenewalAsked());
    }

    public void Notice(DateOnly today)
    {
        NoticedOn = today;
        Record(new ErasureNoticed());
    }

    /// <summary>Works every date out anew. Doing it again changes nothing.</summary>
    public void Refresh(RetentionCase now, RetentionPolicy policy, DateOnly today)
    {
        (PolicyCountry, EndedOn, HeldUntil) = (policy.Country, now.EndedOn, now.HeldUntil);
        var pool = ConsentOn?.AddMonths(policy.PoolMonths);
        DateOnly? kept = EndedOn is { } ended ? policy.Keep.After(ended) : null;
        var goesOn = now.IsOngoing || now.IsEmployed || kept is null;
        KeptUntil = goesOn ? null : ErasureAskedOn ?? (pool > kept ? pool : kept);
        NoticedOn = KeptUntil <= today ? NoticedOn : null;
        Stage = now.IsEmployed ? RetentionStage.Employed
            : ErasureAskedOn is not null ? RetentionStage.Asked
            : goesOn ? RetentionStage.Ongoing
            : NoticedOn is not null ? RetentionStage.Grace
            : pool > kept ? RetentionStage.Pool
            : RetentionStage.Kept;
        DateOnly? end = KeptUntil is not { } until ? null : ErasureAskedOn is not null ? until : (NoticedOn ?? Later(until, today)).AddDays(GraceDays);
        GoesOn = end is { } day && HeldUntil is { } held ? Later(day, held.AddDays(1)) : end;
        NextOn = GoesOn is not { } goes ? null
            : ErasureAskedOn is not null || NoticedOn is not null ? goes
            : Stage is RetentionStage.Pool && RenewalAskedOn is null ? KeptUntil!.Value.AddDays(-RenewalDays)
            : goes.AddDays(-GraceDays);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

[Says("agreed to stay in the talent pool")]
public sealed record PoolConsentGiven(string Version) : IFact;

[Says("left the talent pool")]
public sealed record PoolConsentEnded : IFact;

[Says("asked whether the candidate wants to stay in the talent pool")]
public sealed record PoolRenewalAsked : IFact;

[Says("asked for erasure")]
public sealed record ErasureAsked : IFact;

[Says("told the candidate of the coming erasure")]
public sealed record ErasureNoticed : IFact;

internal sealed class RetentionTable : IEntityTypeConfiguration<Retention>
{
    public void Configure(EntityTypeBuilder<Retention> builder)
    {
        builder.ToTable("retentions");
        builder.Property(r => r.PolicyCountry).HasMaxLength(2);
        builder.Property(r => r.ConsentVersion).HasMaxLength(20);
        builder.Property(r => r.CertificateReference).HasMaxLength(ErasureCertificate.ReferenceLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(r => r.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.CandidateId).IsUnique();
        builder.HasIndex(r => r.CertificateReference).IsUnique();
        builder.HasIndex(r => r.NextOn); // serves the sweep
        builder.HasIndex(r => new { r.GoesOn, r.Id });
        builder.HasIndex(r => new { r.PolicyCountry, r.Stage });
    }
}

public static class RetentionQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Retention> Retentions => db.Set<Retention>();
    }

    extension(IQueryable<Retention> retentions)
    {
        public IQueryable<Retention> DueBy(DateOnly today) => retentions.Where(r => r.NextOn <= today).OrderBy(r => r.NextOn);
    }
}
