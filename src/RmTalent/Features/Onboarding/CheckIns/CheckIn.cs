using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.CheckIns;

/// <summary>How the newcomer learns, as the manager sees it.</summary>
public enum Pace
{
    [Text("Behind what we expected by now")]
    Behind,

    [Text("As we expected")]
    AsExpected,

    [Text("Ahead of what we expected")]
    Ahead,
}

/// <summary>
/// A check-in step: newcomer and manager write first, each alone; once both have written they read each other's words, talk, and note what they agreed, which ends it.
/// For the two of them only.
/// </summary>
public sealed class CheckIn : Entity
{
    public const int WordsMaxLength = 2000;

    private CheckIn()
    {
    }

    public Guid OnboardingPlanId { get; private set; }

    public Guid PlanStepId { get; private set; }

    public NewcomerWords? Newcomer { get; private set; }

    public DateTimeOffset? NewcomerAt { get; private set; }

    public ManagerWords? Manager { get; private set; }

    public DateTimeOffset? ManagerAt { get; private set; }

    /// <summary>What both agreed in the talk.</summary>
    public string Agreed { get; private set; } = "";

    public DateTimeOffset? HeldAt { get; private set; }

    public bool IsOpen => NewcomerAt is not null && ManagerAt is not null;

    public override IEnumerable<Guid> Concerning() => [OnboardingPlanId];

    public static CheckIn Begin(Guid planId, Guid stepId)
    {
        var checkIn = new CheckIn { OnboardingPlanId = planId, PlanStepId = stepId };
        checkIn.Record(new CheckInBegun());
        return checkIn;
    }

    public void Write(NewcomerWords words, DateTimeOffset now)
    {
        RefuseHeld();
        (Newcomer, NewcomerAt) = (words, now);
        Record(new CheckInWritten());
    }

    public void Write(ManagerWords words, DateTimeOffset now)
    {
        RefuseHeld();
        (Manager, ManagerAt) = (words, now);
        Record(new CheckInWritten());
    }

    public void Hold(string agreed, DateTimeOffset now)
    {
        RefuseHeld();
        Refuse.When(!IsOpen, "Both of you write first, then you talk");
        (Agreed, HeldAt) = (agreed, now);
        Record(new CheckInHeld());
    }

    private void RefuseHeld() => Refuse.When(HeldAt is not null, "This check-in is closed");
}

/// <param name="Confidence">From 1 to 5.</param>
/// <param name="GoesWell">What goes well.</param>
/// <param name="IsHard">What is hard or unclear.</param>
/// <param name="Needs">What would help.</param>
public sealed record NewcomerWords(int Confidence, string GoesWell, string IsHard, string Needs);

/// <param name="Pace">How the newcomer learns.</param>
/// <param name="Strengths">What is done well already.</param>
/// <param name="Next">What to work on until the next check-in.</param>
public sealed record ManagerWords(Pace Pace, string Strengths, string Next);

[Says("began a check-in")]
public sealed record CheckInBegun : IFact;

[Says("wrote their part of a check-in")]
public sealed record CheckInWritten : IFact;

[Says("held a check-in")]
public sealed record CheckInHeld : IFact;

internal sealed class CheckInTable : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("onboarding_check_ins");
        builder.Property(c => c.Newcomer).HasConversion<JsonConverter<NewcomerWords>>();
        builder.Property(c => c.Manager).HasConversion<JsonConverter<ManagerWords>>();
        builder.Property(c => c.Agreed).HasMaxLength(CheckIn.WordsMaxLength);
        builder.HasOne<OnboardingPlan>().WithMany().HasForeignKey(c => c.OnboardingPlanId);
        builder.HasIndex(c => new { c.OnboardingPlanId, c.PlanStepId }).IsUnique();
    }
}

public static class CheckInQueries
{
    extension(AppDbContext db)
    {
        public DbSet<CheckIn> CheckIns => db.Set<CheckIn>();
    }
}
