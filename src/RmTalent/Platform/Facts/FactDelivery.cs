using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Facts;

public enum DeliveryState
{
    [Text("Waiting")] Pending,
    [Text("Given up")] Failed,
}

/// <summary>One fact that one handler still has to see. Written with the fact, deleted in the transaction of the handler's work.</summary>
public sealed class FactDelivery
{
    public const int MaxAttempts = 8;

    public long FactId { get; private set; }

    /// <summary>Type name of the handler, for example <c>OnPanelFinished</c>.</summary>
    public required string Handler { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public FactRow Fact { get; init; } = null!;

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public string? Error { get; set; }
}

internal sealed class FactDeliveryTable : IEntityTypeConfiguration<FactDelivery>
{
    public void Configure(EntityTypeBuilder<FactDelivery> builder)
    {
        builder.ToTable("fact_deliveries");
        builder.HasKey(d => new { d.FactId, d.Handler });
        builder.Property(d => d.Handler).HasMaxLength(120);
        builder.HasOne(d => d.Fact).WithMany().HasForeignKey(d => d.FactId);
        builder.HasIndex(d => new { d.State, d.DueAt });
        builder.HasIndex(d => new { d.SubjectId, d.Handler, d.FactId });
    }
}
