using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Reminding;

/// <summary>A step of the ladder that somebody has to hear of, waiting for that reader's next digest; gone once it is in one.</summary>
public sealed class TrainingNotice
{
    public const int ReaderMaxLength = 254;

    private TrainingNotice()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AssignmentId { get; private init; }

    public Assignment? Assignment { get; private init; }

    /// <summary>The reader's id, or the address of a mailbox.</summary>
    public string Reader { get; private init; } = "";

    /// <summary>Null for a mailbox.</summary>
    public Guid? PersonId { get; private init; }

    public LadderKind Kind { get; private init; }

    /// <summary>A later due date makes the notice pointless.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Not before this instant: the reader's next working hours.</summary>
    public DateTimeOffset SendAt { get; private set; }

    public static TrainingNotice Of(Assignment assignment, LadderStep step, Reader reader, DateTimeOffset now) => new()
    {
        AssignmentId = assignment.Id,
        Reader = reader.Key,
        PersonId = reader.PersonId,
        Kind = step.Kind,
        DueOn = assignment.DueOn,
        SendAt = now,
    };

    public void Hold(DateTimeOffset until) => SendAt = until;
}

internal sealed class TrainingNoticeTable : IEntityTypeConfiguration<TrainingNotice>
{
    public void Configure(EntityTypeBuilder<TrainingNotice> builder)
    {
        builder.ToTable("training_notices");
        builder.Property(n => n.Reader).HasMaxLength(TrainingNotice.ReaderMaxLength);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasOne(n => n.Assignment).WithMany().HasForeignKey(n => n.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.SendAt, n.Reader });
        builder.HasIndex(n => n.Reader);
    }
}

public static class TrainingNoticeQueries
{
    extension(AppDbContext db)
    {
        public DbSet<TrainingNotice> TrainingNotices => db.Set<TrainingNotice>();
    }
}
