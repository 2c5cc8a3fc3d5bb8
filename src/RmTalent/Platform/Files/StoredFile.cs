using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Files;

/// <summary>
/// A file kept as rows, so that backup, restore and erasure are one thing. Its bytes are written first; it counts once the record that it belongs to
/// is saved (<see cref="KeptAt"/>). What nobody kept is swept away.
/// </summary>
public sealed class StoredFile
{
    public const int NameMaxLength = 120;
    public const int PurposeMaxLength = 40;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Safe to show and to save under: no path, control or direction characters, and the ending that the content deserves.</summary>
    public required string Name { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Of the content, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The record that it belongs to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What it is to the record, in the slice's own words: <c>cv</c>.</summary>
    public required string Purpose { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required ActorKind UploadedByKind { get; init; }

    public Guid? UploadedById { get; init; }

    public DateTimeOffset? KeptAt { get; private set; }

    public string ContentType => FileKinds.ContentTypeOf(Kind);

    internal void Keep(DateTimeOffset now) => KeptAt = now;
}

/// <summary>A piece of a file's content, <see cref="Length"/> bytes long except the last.</summary>
public sealed class FileChunk
{
    public const int Length = 256 * 1024;

    public required Guid FileId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(f => f.Purpose).HasMaxLength(StoredFile.PurposeMaxLength);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.HasIndex(f => f.SubjectId);
        builder.HasIndex(f => f.UploadedAt).HasFilter("\"KeptAt\" IS NULL");
    }
}

internal sealed class FileChunkTable : IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<FileChunk> builder)
    {
        builder.ToTable("file_chunks");
        builder.HasKey(c => new { c.FileId, c.Number });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
