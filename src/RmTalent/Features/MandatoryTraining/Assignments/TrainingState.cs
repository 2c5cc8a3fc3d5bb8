using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>
/// What became known of an assignment, and from which day on it is so. Added with each change and never altered: together they answer who was compliant on one day as it was known on another.
/// Of two that both hold on a day, the one that became known later is right.
/// </summary>
public sealed class TrainingState
{
    private TrainingState()
    {
    }

    /// <summary>In the order in which things became known.</summary>
    public long Id { get; private init; }

    public Guid AssignmentId { get; private init; }

    public Guid PersonId { get; private init; }

    public Guid RequirementId { get; private init; }

    public AssignmentStatus Status { get; private init; }

    /// <summary>The first day of which it is true.</summary>
    public DateOnly From { get; private init; }

    public DateTimeOffset KnownAt { get; private init; }

    public DateOnly DueOn { get; private init; }

    public DateOnly? CompletedOn { get; private init; }

    /// <summary>The last day on which the completion or waiver counts.</summary>
    public DateOnly? CountsUntil { get; private init; }

    internal static TrainingState Of(Assignment assignment, AssignmentStatus status, DateOnly from, DateTimeOffset now) => new()
    {
        AssignmentId = assignment.Id,
        PersonId = assignment.PersonId,
        RequirementId = assignment.RequirementId,
        Status = status,
        From = from,
        KnownAt = now,
        DueOn = assignment.DueOn,
        CompletedOn = assignment.CompletedOn,
        CountsUntil = assignment.ExpiresOn,
    };
}

internal sealed class TrainingStateTable : IEntityTypeConfiguration<TrainingState>
{
    public void Configure(EntityTypeBuilder<TrainingState> builder)
    {
        builder.ToTable("training_states");
        builder.HasIndex(s => new { s.PersonId, s.RequirementId, s.AssignmentId, s.Id, s.From, s.KnownAt, s.Status, s.DueOn, s.CountsUntil }, "states_as_known"); // who was compliant is added up in it alone
        builder.HasIndex(s => new { s.RequirementId, s.KnownAt });
    }
}

public static class TrainingStateQueries
{
    extension(AppDbContext db)
    {
        public DbSet<TrainingState> TrainingStates => db.Set<TrainingState>();
    }
}
