using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Onboarding.Programmes;

internal sealed class ProgrammeTable : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.Property(p => p.Code).HasMaxLength(Programme.CodeMaxLength);
        builder.HasIndex(p => p.Code).IsUnique();
    }
}

internal sealed class ProgrammeVersionTable : IEntityTypeConfiguration<ProgrammeVersion>
{
    public void Configure(EntityTypeBuilder<ProgrammeVersion> builder)
    {
        builder.ToTable("programme_versions");
        builder.Property(v => v.Steps).HasConversion<JsonConverter<ProgrammeSteps>>();
        builder.HasOne<Programme>().WithMany().HasForeignKey(v => v.ProgrammeId);
        builder.HasIndex(v => new { v.ProgrammeId, v.Number }).IsUnique();
    }
}

public static class ProgrammeQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Programme> Programmes => db.Set<Programme>();

        public DbSet<ProgrammeVersion> ProgrammeVersions => db.Set<ProgrammeVersion>();
    }

    extension(IQueryable<Programme> programmes)
    {
        public IQueryable<Programme> Offered() => programmes.Where(p => p.PublishedVersionId != null && p.ArchivedAt == null);
    }
}
