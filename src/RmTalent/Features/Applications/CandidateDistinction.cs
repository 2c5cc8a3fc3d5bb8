using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications;

/// <summary>Somebody compared two candidates with one mail address or phone, and found two people: they are not suggested to each other again.</summary>
public sealed class CandidateDistinction : Entity
{
    private IReadOnlyCollection<Guid> _applicationIds = [];

    private CandidateDistinction()
    {
    }

    /// <summary>The smaller id of the two, so that a pair is stored once.</summary>
    public Guid OneId { get; private set; }

    public Guid OtherId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ById { get; private set; }

    public override IEnumerable<Guid> Concerning() => [OneId, OtherId, .. _applicationIds];

    /// <param name="oneId">A candidate.</param>
    /// <param name="otherId">Another.</param>
    /// <param name="applicationIds">The applications of both: their histories tell of it.</param>
    /// <param name="byId">Who compared them.</param>
    /// <param name="now">The instant.</param>
    public static CandidateDistinction Of(Guid oneId, Guid otherId, IReadOnlyCollection<Guid> applicationIds, Guid byId, DateTimeOffset now)
    {
        Refuse.When(oneId == otherId, "These applications are of one person already");
        (oneId, otherId) = InOrder(oneId, otherId);
        var distinction = new CandidateDistinction { OneId = oneId, OtherId = otherId, At = now, ById = byId, _applicationIds = applicationIds };
        distinction.Record(new CandidatesToldApart(otherId));
        return distinction;
    }

    public static (Guid OneId, Guid OtherId) InOrder(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}

[Says("found that two candidates with one address or phone are two people")]
public sealed record CandidatesToldApart(Guid OtherId) : IFact;

internal sealed class CandidateDistinctionTable : IEntityTypeConfiguration<CandidateDistinction>
{
    public void Configure(EntityTypeBuilder<CandidateDistinction> builder)
    {
        builder.ToTable("candidate_distinctions");
        builder.HasIndex(d => new { d.OneId, d.OtherId }).IsUnique();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(d => d.OneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(d => d.OtherId).OnDelete(DeleteBehavior.Cascade);
    }
}
