using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Platform.Jobs;

/// <summary>One run of a sweep: started, then finished with what it did or with an error. A run without an end was killed or is still going.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Type name of the sweep.</summary>
    public required string Sweep { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public int Acted { get; private set; }

    public int Failed { get; private set; }

    public string? Error { get; private set; }

    public bool HasFailed => Failed > 0 || Error is not null;

    public void Finish(SweepResult result, DateTimeOffset now) => (FinishedAt, Acted, Failed, Error) = (now, result.Acted, result.Failed, result.Error);

    public void Fail(Exception error, DateTimeOffset now) => (FinishedAt, Error) = (now, error.Message);
}

internal sealed class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_runs");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Sweep).HasMaxLength(80);
        builder.HasIndex(r => new { r.Sweep, r.StartedAt });
        builder.HasIndex(r => r.StartedAt);
    }
}
