using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Onboarding.Plans;

internal sealed class OnboardingPlanTable : IEntityTypeConfiguration<OnboardingPlan>
{
    public void Configure(EntityTypeBuilder<OnboardingPlan> builder)
    {
        builder.ToTable("onboarding_plans");
        builder.Property(p => p.Focus).HasConversion<JsonConverter<Focus>>();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasOne<ProgrammeVersion>().WithMany().HasForeignKey(p => p.ProgrammeVersionId);
        builder.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.OnboardingPlanId);
        builder.Navigation(p => p.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(p => p.PersonId, "running_plan").IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(p => p.ApplicationId).IsUnique();
        builder.HasIndex(p => new { p.PersonId, p.StartedAt });
        builder.HasIndex(p => p.ManagerId);
        builder.HasIndex(p => p.TrainerId);
        builder.HasIndex(p => p.BuddyId);
        builder.HasIndex(p => p.HrId);
        builder.HasIndex(p => p.ProgrammeVersionId);
        builder.HasIndex(p => new { p.NextDueOn, p.Id }, "running_plans_by_due").HasFilter("\"EndedAt\" IS NULL");
    }
}

internal sealed class PlanStepTable : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> builder)
    {
        builder.ToTable("onboarding_steps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Due).HasConversion<JsonConverter<DueRule>>();
        builder.Property(s => s.Checklist).HasConversion<JsonConverter<Checklist>>();
        builder.Property(s => s.NotNeededReason).HasMaxLength(OnboardingPlan.ReasonMaxLength);
        builder.Property(s => s.Choice).HasMaxLength(ProgrammeStep.ChoiceMaxLength);
        builder.Property(s => s.Hours).HasPrecision(5, 2);
        builder.HasIndex(s => new { s.OnboardingPlanId, s.Position });
        builder.HasIndex(s => s.ItemId);
        builder.HasIndex(s => s.DueOn, "open_steps_by_due").HasFilter("\"DoneAt\" IS NULL");
    }
}

public static class OnboardingPlanQueries
{
    extension(AppDbContext db)
    {
        public DbSet<OnboardingPlan> OnboardingPlans => db.Set<OnboardingPlan>();
    }

    extension(IQueryable<OnboardingPlan> plans)
    {
        public IQueryable<OnboardingPlan> Running() => plans.Where(p => p.EndedAt == null);

        /// <summary>Those whom it concerns: the newcomer and those who help. Administrators see all.</summary>
        public IQueryable<OnboardingPlan> SeenBy(Guid personId, bool all) =>
            plans.Where(p => all || p.PersonId == personId || p.ManagerId == personId || p.TrainerId == personId || p.BuddyId == personId || p.HrId == personId);

        /// <summary>Running plans that this person may change: those of others, as their manager or trainer. Administrators may change all but their own.</summary>
        public IQueryable<OnboardingPlan> PlannedBy(Guid personId, bool all) =>
            plans.Where(p => p.EndedAt == null && p.PersonId != personId && (all || p.ManagerId == personId || p.TrainerId == personId));

        /// <summary>Plans with an open step, due by that day, that may be this person's to do.</summary>
        public IQueryable<OnboardingPlan> WaitingFor(Guid personId, DateOnly until) => plans.Where(p => p.Steps.Any(s =>
            s.DoneAt == null && s.NotNeededAt == null && s.DueOn <= until
            && ((p.PersonId == personId && (s.Owner == StepOwner.Newcomer || s.Kind == StepKind.CheckIn))
                || (p.ManagerId == personId && (s.Owner == StepOwner.Manager || s.Kind == StepKind.CheckIn
                    || (s.Owner == StepOwner.Trainer && p.TrainerId == null) || (s.Owner == StepOwner.Buddy && p.BuddyId == null) || (s.Owner == StepOwner.Hr && p.HrId == null)))
                || (p.TrainerId == personId && s.Owner == StepOwner.Trainer)
                || (p.BuddyId == personId && s.Owner == StepOwner.Buddy)
                || (p.HrId == personId && s.Owner == StepOwner.Hr))));

        /// <summary>Running plans in which somebody's leave moves dates.</summary>
        public IQueryable<OnboardingPlan> RunningWith(Guid personId) => plans.Running().SeenBy(personId, false);

        /// <summary>Running plans with a step overdue on that day whose owner has not been told of that date.</summary>
        public IQueryable<OnboardingPlan> ToRemind(DateOnly today) => plans.Where(p => p.EndedAt == null
            && p.Steps.Any(s => s.DoneAt == null && s.NotNeededAt == null && s.DueOn < today && (s.RemindedForOn == null || s.RemindedForOn != s.DueOn)));
    }
}
