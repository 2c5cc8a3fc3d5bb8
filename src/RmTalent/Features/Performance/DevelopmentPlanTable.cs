using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

internal sealed class DevelopmentPlanTable : IEntityTypeConfiguration<DevelopmentPlan>
{
    private const string Owner = "PlanId";

    public void Configure(EntityTypeBuilder<DevelopmentPlan> builder)
    {
        builder.ToTable("development_plans");
        builder.Ignore(p => p.Content);
        builder.Property(p => p.Language).HasMaxLength(2);
        builder.Property(p => p.Strengths).HasMaxLength(DevelopmentPlan.WordsMaxLength);
        builder.Property(p => p.Ambition).HasMaxLength(DevelopmentPlan.WordsMaxLength);
        builder.Property(p => p.ChangeReason).HasMaxLength(DevelopmentPlan.ReasonMaxLength);
        builder.Property(p => p.PersonSignature).HasConversion<JsonConverter<PlanSignature>>();
        builder.Property(p => p.ManagerSignature).HasConversion<JsonConverter<PlanSignature>>();
        builder.Property(p => p.StrengthsBy).HasConversion<JsonConverter<Written>>();
        builder.Property(p => p.AmbitionBy).HasConversion<JsonConverter<Written>>();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.PersonId, p.Cycle }).IsUnique();
        builder.HasIndex(p => new { p.ManagerId, p.Id });
        builder.OwnsMany(p => p.Gaps, gap =>
        {
            gap.ToTable("development_plan_gaps");
            gap.WithOwner().HasForeignKey(Owner);
            gap.HasKey(Owner, nameof(PlanGap.CompetencyId), nameof(PlanGap.Source));
            gap.Property(g => g.Level).HasPrecision(3, 2);
            gap.HasOne<Competency>().WithMany().HasForeignKey(g => g.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(p => p.Actions, Actions);
        builder.OwnsMany(p => p.Progress, progress =>
        {
            progress.ToTable("development_plan_progress");
            Owned(progress);
            progress.Property(p => p.Note).HasMaxLength(PlanAction.WordsMaxLength);
            progress.Property(p => p.Item).HasConversion<JsonConverter<LocalisedText>>();
        });
        builder.OwnsMany(p => p.Reviews, review =>
        {
            review.ToTable("development_plan_reviews");
            Owned(review);
            review.Property(r => r.Note).HasMaxLength(DevelopmentPlan.WordsMaxLength);
            review.HasIndex(r => new { r.HeldAt, r.RemindedAt, r.On });
        });
        builder.OwnsMany(p => p.Editions, edition =>
        {
            edition.ToTable("development_plan_editions");
            edition.WithOwner().HasForeignKey(Owner);
            edition.HasKey(Owner, nameof(PlanEdition.Number));
            edition.Property(e => e.Number).ValueGeneratedNever();
            edition.Property(e => e.Reason).HasMaxLength(DevelopmentPlan.ReasonMaxLength);
            edition.Property(e => e.Content).HasConversion<JsonConverter<PlanContent>>();
            edition.Property(e => e.PersonSignature).HasConversion<JsonConverter<PlanSignature>>();
            edition.Property(e => e.ManagerSignature).HasConversion<JsonConverter<PlanSignature>>();
        });
        foreach (var (navigation, field) in new[] { (nameof(DevelopmentPlan.Progress), "_progress"), (nameof(DevelopmentPlan.Reviews), "_reviews"), (nameof(DevelopmentPlan.Editions), "_editions") })
        {
            builder.Navigation(navigation).HasField(field).UsePropertyAccessMode(PropertyAccessMode.Field); // the properties sort
        }
    }

    private static void Actions(OwnedNavigationBuilder<DevelopmentPlan, PlanAction> action)
    {
        action.ToTable("development_plan_actions");
        Owned(action);
        action.Ignore(a => a.Details);
        action.Property(a => a.What).HasMaxLength(PlanAction.WhatMaxLength);
        action.Property(a => a.Support).HasMaxLength(PlanAction.WordsMaxLength);
        action.Property(a => a.Measure).HasMaxLength(PlanAction.WordsMaxLength);
        action.Property(a => a.Items).HasConversion<JsonConverter<ActionItems>>();
        action.Property(a => a.Origin).HasConversion<JsonConverter<PlanOrigin>>();
        action.Property(a => a.Author).HasConversion<JsonConverter<Written>>();
        action.Property(a => a.Answer).HasConversion<JsonConverter<PlanAnswer>>();
        action.HasIndex(a => new { a.DoneAt, a.RemindedAt, a.DueOn });
    }

    private static void Owned<T>(OwnedNavigationBuilder<DevelopmentPlan, T> owned)
        where T : class
    {
        owned.WithOwner().HasForeignKey(Owner);
        owned.HasKey("Id");
        owned.Property("Id").ValueGeneratedNever();
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

        /// <summary>Signed, even while a new version is being written.</summary>
        public IQueryable<DevelopmentPlan> Running() => plans.Where(p => p.Status == PlanStatus.Agreed || p.Status == PlanStatus.Changing);
    }
}
