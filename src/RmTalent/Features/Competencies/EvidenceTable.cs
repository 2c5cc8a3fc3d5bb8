using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Competencies;

internal sealed class EvidenceTable : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("evidence");
        builder.Property(e => e.Level).HasPrecision(3, 2);
        builder.Property(e => e.Note).HasMaxLength(Evidence.NoteMaxLength);
        builder.HasOne<Competency>().WithMany().HasForeignKey(e => e.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.PersonId, e.CompetencyId, e.ObservedAt });
        builder.HasIndex(e => e.ApplicationId);
        builder.HasIndex(e => e.SourceId);
    }
}

/// <summary>Where a person stands below what the role asks for, by the latest evidence of one kind.</summary>
public sealed record CompetencyGap(Guid CompetencyId, LocalisedText Name, decimal Level, int Expected, EvidenceSource Source, DateTimeOffset ObservedAt);

public static class EvidenceQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Evidence> Evidence => db.Set<Evidence>();

        /// <summary>The latest evidence per competency and source that lies below what was expected.</summary>
        public IQueryable<CompetencyGap> Gaps(Guid personId) => db.Gaps(db.Set<Evidence>().Where(e => e.PersonId == personId));

        /// <summary>The same of an applicant, before hiring.</summary>
        public IQueryable<CompetencyGap> GapsOfApplication(Guid applicationId) => db.Gaps(db.Set<Evidence>().Where(e => e.ApplicationId == applicationId));

        private IQueryable<CompetencyGap> Gaps(IQueryable<Evidence> evidence) =>
            from e in evidence.AsNoTracking()
            where e.IsGap && !evidence.Any(later => later.CompetencyId == e.CompetencyId && later.Source == e.Source && later.ObservedAt > e.ObservedAt)
            join c in db.Set<Competency>() on e.CompetencyId equals c.Id
            orderby c.Position, e.Source
            select new CompetencyGap(c.Id, c.Name, e.Level, e.Expected, e.Source, e.ObservedAt);
    }
}
