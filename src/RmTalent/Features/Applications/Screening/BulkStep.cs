using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications.Screening;

/// <summary>What was done to several applications at once; whoever did it may take it back for a few minutes.</summary>
public sealed class BulkStep : Entity
{
    /// <summary>How long it can be taken back.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    private BulkStep()
    {
    }

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    public IReadOnlyList<BulkItem> Items { get; private set; } = [];

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Everybody's timeline shows their own change; this record is about the lot.</summary>
    public override IEnumerable<Guid> Concerning() => Items.Select(i => i.ApplicationId);

    public static BulkStep Take(IReadOnlyList<BulkItem> items, Guid byId, DateTimeOffset now)
    {
        var step = new BulkStep { ById = byId, At = now, Items = items };
        step.Record(new BulkStepTaken(items.Count));
        return step;
    }

    public bool CanUndo(DateTimeOffset now) => UndoneAt is null && now < At + UndoTime;

    /// <summary>Takes back what nobody has gone on with since.</summary>
    /// <returns>How many went back.</returns>
    public int Undo(IReadOnlyCollection<Application> applications, DateTimeOffset now)
    {
        Refuse.When(!CanUndo(now), "It is too late to undo this");
        var before = Items.ToDictionary(i => i.ApplicationId);
        var untouched = applications.Where(a => before.TryGetValue(a.Id, out var item) && a.Status == item.After && a.StatusSince == At && a.CommunicatedAt is null).ToList();
        foreach (var application in untouched)
        {
            application.TakeBack(before[application.Id].Before, now);
        }

        UndoneAt = now;
        Record(new BulkStepUndone(untouched.Count));
        return untouched.Count;
    }
}

public sealed record BulkItem(Guid ApplicationId, ApplicationStatus Before, ApplicationStatus After);

[Says("did the same with {Count} applications at once")]
public sealed record BulkStepTaken(int Count) : IFact;

[Says("took a step with several applications back")]
public sealed record BulkStepUndone(int Count) : IFact;

internal sealed class BulkStepTable : IEntityTypeConfiguration<BulkStep>
{
    public void Configure(EntityTypeBuilder<BulkStep> builder)
    {
        builder.ToTable("application_bulk_steps");
        builder.Property(s => s.Items).AsJson();
        builder.HasIndex(s => s.At);
    }
}
