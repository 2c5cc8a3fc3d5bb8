using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Platform.Security;

public enum LinkState { None, Active, Expired, Used }

/// <summary>A signed link that somebody without a session acts through: issued for one purpose and one record, until it expires, is used up or is revoked. The token itself is never stored.</summary>
public sealed class AccessLink
{
    public const int PurposeMaxLength = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the token's 256 random bits.</summary>
    public required byte[] Hash { get; init; }

    public required string Purpose { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public LinkState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? LinkState.None
        : UsedAt is not null ? LinkState.Used
        : ExpiresAt <= now ? LinkState.Expired
        : LinkState.Active;
}

/// <summary>What a token leads to. The subject is known for expired links too, so that a new one can be sent to the address on file.</summary>
public sealed record FoundLink(LinkState State, Guid LinkId, Guid SubjectId, string Purpose)
{
    public static readonly FoundLink None = new(LinkState.None, Guid.Empty, Guid.Empty, "");

    public bool IsActive => State == LinkState.Active;
}

internal sealed class AccessLinkTable : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> builder)
    {
        builder.ToTable("access_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Purpose).HasMaxLength(AccessLink.PurposeMaxLength);
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.HasIndex(l => new { l.SubjectId, l.Purpose });
    }
}
