using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Platform.Data;

internal sealed class FactTable : IEntityTypeConfiguration<FactRow>
{
    public void Configure(EntityTypeBuilder<FactRow> builder)
    {
        builder.ToTable("facts");
        builder.Property(f => f.Name).HasMaxLength(80);
        builder.Property(f => f.Subject).HasMaxLength(80);
        builder.Property(f => f.ActorName).HasMaxLength(200);
        builder.HasIndex(f => f.At);
        builder.HasIndex(f => new { f.Name, f.Id });
        builder.HasIndex(f => new { f.ActorId, f.Id });
        builder.HasMany(f => f.Concerns).WithOne().HasForeignKey(c => c.FactId);
    }
}

internal sealed class FactConcernTable : IEntityTypeConfiguration<FactConcern>
{
    public void Configure(EntityTypeBuilder<FactConcern> builder)
    {
        builder.ToTable("fact_concerns");
        builder.HasKey(c => new { c.SubjectId, c.FactId });
    }
}
