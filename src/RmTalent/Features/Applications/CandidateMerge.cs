using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications;

/// <summary>Somebody found that two candidates are one person. The applications then stand under one; what was merged is kept, so that a mistake can be mended.</summary>
public sealed class CandidateMerge : Entity
{
    /// <summary>The kept candidate's other applications: their histories tell of it too.</summary>
    private IReadOnlyCollection<Guid> _beside = [];

    private CandidateMerge()
    {
    }

    public Guid KeptId { get; private set; }

    public Guid MergedId { get; private set; }

    /// <summary>The applications that moved.</summary>
    public IReadOnlyList<Guid> ApplicationIds { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [KeptId, MergedId, .. ApplicationIds, .. _beside];

    /// <param name="kept">Under whom all applications stand from now on.</param>
    /// <param name="beside">The applications that stand there already.</param>
    /// <param name="merged">The other one.</param>
    /// <param name="moved">The other one's applications.</param>
    /// <param name="byId">Who compared them.</param>
    /// <param name="now">The instant.</param>
    public static CandidateMerge Of(Candidate kept, IReadOnlyCollection<Guid> beside, Candidate merged, IReadOnlyCollection<Application> moved, Guid byId, DateTimeOffset now)
    {
        Refuse.When(kept.Id == merged.Id, "These applications are of one person already");
        ExpectApart(kept);
        ExpectApart(merged);
        var merge = new CandidateMerge { KeptId = kept.Id, MergedId = merged.Id, ApplicationIds = [.. moved.Select(a => a.Id)], At = now, ById = byId, _beside = beside };
        foreach (var application in moved)
        {
            application.BelongTo(kept.Id);
        }

        kept.MustNotChange(); // nor be merged into another, even into this one, in the same moment
        merged.StandUnder(kept.Id);
        merge.Record(new CandidatesMerged(merged.Id));
        return merge;
    }

    public void Undo(Candidate kept, IReadOnlyCollection<Guid> beside, Candidate merged, IReadOnlyCollection<Application> moved, DateTimeOffset now)
    {
        Refuse.When(UndoneAt is not null, "This was undone already");
        foreach (var application in moved.Where(a => a.CandidateId == KeptId))
        {
            application.BelongTo(MergedId);
        }

        kept.MustNotChange();
        merged.StandUnder(null);
        (UndoneAt, _beside) = (now, beside);
        Record(new CandidatesParted(MergedId));
    }

    private static void ExpectApart(Candidate candidate)
    {
        if (candidate.MergedIntoId is not null)
        {
            throw new LostRaceException(candidate.Id);
        }
    }
}

[Says("found that two candidates are one person, and merged them")]
public sealed record CandidatesMerged(Guid MergedId) : IFact;

[Says("parted two candidates that had been merged")]
public sealed record CandidatesParted(Guid MergedId) : IFact;

internal sealed class CandidateMergeTable : IEntityTypeConfiguration<CandidateMerge>
{
    public void Configure(EntityTypeBuilder<CandidateMerge> builder)
    {
        builder.ToTable("candidate_merges");
        builder.Property(m => m.ApplicationIds).AsJson();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Cascade);
    }
}
