using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Performance;

internal sealed class DevelopmentPlanTable : IEntityTypeConfiguration<DevelopmentPlan>
{
    public void Configure(EntityTypeBuilder<DevelopmentPlan> builder)
    {
        builder.ToTable("development_plans");
        builder.Property(p => p.Language).HasMaxLength(2);
        builder.Property(p => p.Strengths).HasMaxLength(DevelopmentPlan.WordsMaxLength);
        builder.Property(p => p.Ambition).HasMaxLength(DevelopmentPlan.WordsMaxLength);
        builder.Property(p => p.PersonSignature).HasConversion<JsonConverter<PlanSignature>>();
        builder.Property(p => p.ManagerSignature).HasConversion<JsonConverter<PlanSignature>>();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.PersonId, p.Cycle }).IsUnique();
        builder.HasIndex(p => new { p.ManagerId, p.Id });
        builder.OwnsMany(p => p.Gaps, gap =>
        {
            gap.ToTable("development_plan_gaps");
            gap.WithOwner().HasForeignKey("PlanId");
            gap.HasKey("PlanId", nameof(PlanGap.CompetencyId), nameof(PlanGap.Source));
            gap.Property(g => g.Level).HasPrecision(3, 2);
            gap.HasOne<Competency>().WithMany().HasForeignKey(g => g.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(p => p.Actions, action =>
        {
            action.ToTable("development_plan_actions");
            action.WithOwner().HasForeignKey("PlanId");
            action.HasKey(a => a.Id);
            action.Property(a => a.Id).ValueGeneratedNever();
            action.Property(a => a.What).HasMaxLength(PlanAction.WhatMaxLength);
            action.Property(a => a.Support).HasMaxLength(PlanAction.WordsMaxLength);
            action.Property(a => a.Measure).HasMaxLength(PlanAction.WordsMaxLength);
            action.Property(a => a.Note).HasMaxLength(PlanAction.WordsMaxLength);
            action.HasIndex(a => new { a.DoneAt, a.RemindedAt, a.DueOn });
        });
    }
}

public static class DevelopmentPlanQueries
{
    extension(AppDbContext db)
    {
        public DbSet<DevelopmentPlan> DevelopmentPlans => db.Set<DevelopmentPlan>();
    }

    extension(IQueryable<DevelopmentPlan> plans)
    {
        /// <summary>A plan is seen by the two who write it, and by administrators.</summary>
        public IQueryable<DevelopmentPlan> SeenBy(Guid personId, bool administrator) =>
            administrator ? plans : plans.Where(p => p.PersonId == personId || p.ManagerId == personId);
    }
}
