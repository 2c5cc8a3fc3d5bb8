using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Assignments;

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("training_assignments");
        builder.Property(a => a.Due).HasConversion<JsonConverter<DueDate>>();
        builder.Property(a => a.Validity).HasConversion<JsonConverter<Validity>>();
        builder.HasMany(a => a.States).WithOne().HasForeignKey(s => s.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(a => a.Requirement).WithMany().HasForeignKey(a => a.RequirementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.PersonId, a.RequirementId, a.Cycle }).IsUnique();
        builder.HasIndex(a => new { a.DueOn, a.Id }).HasFilter("\"IsCurrent\""); // SQLite seeks no index by a lone boolean
        builder.HasIndex(a => new { a.Status, a.DueOn }).HasFilter("\"IsCurrent\"");
        builder.HasIndex(a => new { a.RequirementId, a.IsCurrent, a.Status, a.DueOn }); // sums by requirement are added up in it
        builder.HasIndex(a => new { a.PersonId, a.Status, a.DueOn }).HasFilter("\"IsCurrent\""); // and those by team and person in this one
        builder.HasIndex(a => new { a.Status, a.DueAt });
        builder.HasIndex(a => a.NextReminderAt);
        builder.HasIndex(a => a.NextCycleAt);
        builder.HasIndex(a => a.ExpiresAt);
    }
}

public static class AssignmentQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Assignment> Assignments => db.Set<Assignment>();
    }

    extension(IQueryable<Assignment> assignments)
    {
        public IQueryable<Assignment> Current() => assignments.Where(a => a.IsCurrent);

        public IQueryable<Assignment> OpenOf(Guid personId) => assignments.Where(a => a.PersonId == personId && Assignment.Open.Contains(a.Status));

        /// <summary>The day is over and nobody has said so yet.</summary>
        public IQueryable<Assignment> FallingOverdue(DateTimeOffset asOf) =>
            assignments.Where(a => (a.Status == AssignmentStatus.Assigned || a.Status == AssignmentStatus.InProgress) && a.DueAt <= asOf);

        public IQueryable<Assignment> ToRemind(DateTimeOffset asOf) => assignments.Where(a => a.NextReminderAt <= asOf);

        /// <summary>Waiting for the end of a leave.</summary>
        public IQueryable<Assignment> PausedForLeave() => assignments.Where(a => a.Status == AssignmentStatus.Paused && a.PausedFor == PauseCause.Leave);

        /// <summary>Runs of a requirement that was asked again, from before that.</summary>
        public IQueryable<Assignment> ToAskAgain(Requirement requirement) =>
            assignments.Where(a => a.IsCurrent && a.RequirementId == requirement.Id && a.CountsFrom < requirement.AskedAgainAt);

        /// <summary>Its last day is over and nobody has said so yet.</summary>
        public IQueryable<Assignment> Expiring(DateTimeOffset asOf) => assignments.Where(a => a.ExpiresAt <= asOf);

        public IQueryable<Assignment> ToRenew(DateTimeOffset asOf) => assignments.Where(a => a.NextCycleAt <= asOf);
    }
}
