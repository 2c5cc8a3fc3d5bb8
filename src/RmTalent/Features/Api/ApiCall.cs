using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Features.Api;

/// <summary>A POST that was carried out under an idempotency key, with its answer. Saved in the transaction of its change, so that sending it again changes nothing and gets the same answer.</summary>
public sealed class ApiCall
{
    public const int KeyMaxLength = 120;

    public required Guid OwnerId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and body: the key stands for this request and no other.</summary>
    public required byte[] Request { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Status { get; set; }

    /// <summary>Headers and body of the answer, encrypted: a new secret may stand in it.</summary>
    public string Answer { get; set; } = "";
}

internal sealed class ApiCallTable : IEntityTypeConfiguration<ApiCall>
{
    public void Configure(EntityTypeBuilder<ApiCall> builder)
    {
        builder.ToTable("api_calls");
        builder.HasKey(c => new { c.OwnerId, c.Key });
        builder.Property(c => c.Key).HasMaxLength(ApiCall.KeyMaxLength);
        builder.HasIndex(c => c.At);
    }
}
