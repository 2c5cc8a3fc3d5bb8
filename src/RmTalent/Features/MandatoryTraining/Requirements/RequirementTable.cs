using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Requirements;

internal sealed class RequirementTable : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.ToTable("training_requirements");
        builder.Property(r => r.Code).HasMaxLength(Requirement.CodeMaxLength);
        builder.Property(r => r.Items).HasConversion<JsonConverter<RequiredItems>>();
        builder.Property(r => r.Audience).HasConversion<JsonConverter<Audience>>();
        builder.Property(r => r.Due).HasConversion<JsonConverter<DueRule>>();
        builder.Property(r => r.Recurrence).HasConversion<JsonConverter<Recurrence>>();
        builder.Property(r => r.Ladder).HasConversion<JsonConverter<Ladder>>();
        builder.HasMany(r => r.Editions).WithOne().HasForeignKey(e => e.RequirementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasIndex(r => r.State);
    }
}

public static class RequirementQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Requirement> Requirements => db.Set<Requirement>();
    }

    extension(IQueryable<Requirement> requirements)
    {
        public IQueryable<Requirement> Published() => requirements.Where(r => r.State == RequirementState.Published);
    }
}
