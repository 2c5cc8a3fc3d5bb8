using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Privacy;

/// <summary>A legal reason not to erase, such as a claim: placed by a named person until a day, or lifted before. It goes with the candidate.</summary>
public sealed class LegalHold : Entity
{
    public const int ReasonMaxLength = 500;
    public const int MaxMonths = 36;

    private LegalHold()
    {
    }

    public Guid CandidateId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid PlacedById { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>The last day of the hold.</summary>
    public DateOnly UntilOn { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public Guid? LiftedById { get; private set; }

    public override IEnumerable<Guid> Concerning() => [CandidateId];

    public static LegalHold Place(Guid candidateId, string reason, DateOnly untilOn, Guid byId, DateTimeOffset now, DateOnly today)
    {
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        Refuse.When(untilOn < today || untilOn > today.AddMonths(MaxMonths), "A hold ends between today and three years from now; it can be placed again");
        var hold = new LegalHold { CandidateId = candidateId, Reason = reason.Trim(), UntilOn = untilOn, PlacedById = byId, PlacedAt = now };
        hold.Record(new LegalHoldPlaced(untilOn, hold.Reason));
        return hold;
    }

    public void Lift(Guid byId, DateTimeOffset now)
    {
        Refuse.When(LiftedAt is not null, "This hold is already lifted");
        (LiftedAt, LiftedById) = (now, byId);
        Record(new LegalHoldLifted());
    }
}

[Says("placed a legal hold until {UntilOn}")]
public sealed record LegalHoldPlaced(DateOnly UntilOn, string? Reason) : IReasonedFact;

[Says("lifted the legal hold")]
public sealed record LegalHoldLifted : IFact;

internal sealed class LegalHoldTable : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("legal_holds");
        builder.Property(h => h.Reason).HasMaxLength(LegalHold.ReasonMaxLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(h => h.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(h => new { h.CandidateId, h.UntilOn });
    }
}

public static class LegalHoldQueries
{
    extension(AppDbContext db)
    {
        public DbSet<LegalHold> LegalHolds => db.Set<LegalHold>();
    }

    extension(IQueryable<LegalHold> holds)
    {
        public IQueryable<LegalHold> Standing(DateOnly today) => holds.Where(h => h.LiftedAt == null && h.UntilOn >= today);
    }
}
