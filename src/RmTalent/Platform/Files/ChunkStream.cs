using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Files;

/// <summary>A stored file's content, read chunk by chunk: one chunk is in memory at a time.</summary>
internal sealed class ChunkStream(AppDbContext db, Guid fileId, long length) : Stream
{
    private byte[] _chunk = [];
    private int _number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position < length && Wanted != _number)
        {
            (_chunk, _number) = (Chunk(Wanted).Single(), Wanted);
        }

        return Copy(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < length && Wanted != _number)
        {
            (_chunk, _number) = (await Chunk(Wanted).SingleAsync(cancellationToken), Wanted);
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Wanted => (int)(Position / FileChunk.Length);

    private int Copy(Span<byte> buffer)
    {
        if (Position >= length)
        {
            return 0;
        }

        var from = _chunk.AsSpan((int)(Position % FileChunk.Length));
        var count = Math.Min(from.Length, buffer.Length);
        from[..count].CopyTo(buffer);
        Position += count;
        return count;
    }

    private IQueryable<byte[]> Chunk(int number) =>
        db.Set<FileChunk>().Where(c => c.FileId == fileId && c.Number == number).Select(c => c.Bytes);
}
