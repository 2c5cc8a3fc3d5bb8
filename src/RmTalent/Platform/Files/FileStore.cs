using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Files;

/// <summary>Where a file belongs: the record, what it is to it, and the form's field to blame when it is refused.</summary>
public sealed record FilePlace(Guid SubjectId, string Purpose, string? Field = null);

/// <summary>
/// Uploaded files. Nobody reaches a file by its id alone: a slice checks its own scope, then answers with <see cref="DownloadAsync"/>.
/// </summary>
public sealed class FileStore(AppDbContext db, IServiceScopeFactory scopes, ActorContext actor, TimeProvider clock)
{
    /// <summary>Checks the upload and writes its bytes; the caller's <c>SaveChanges</c> keeps it together with the record. Call it before opening a transaction.</summary>
    /// <exception cref="RefusedException">The content is not allowed here; the page shows it beside the field.</exception>
    public async Task<StoredFile> SaveAsync(IFormFile upload, FilePlace place, UploadRule rule, CancellationToken cancellationToken)
    {
        await using var content = upload.OpenReadStream();
        return await SaveAsync(content, upload.FileName, place, rule, cancellationToken);
    }

    /// <inheritdoc cref="SaveAsync(IFormFile, FilePlace, UploadRule, CancellationToken)"/>
    /// <param name="content">Must seek: it is looked at, hashed and then copied.</param>
    /// <param name="name">As the sender calls it; kept in a safe form.</param>
    /// <param name="place">The record that it belongs to.</param>
    /// <param name="rule">What is allowed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<StoredFile> SaveAsync(Stream content, string name, FilePlace place, UploadRule rule, CancellationToken cancellationToken)
    {
        var kind = rule.Check(content, place.Field);
        content.Position = 0;
        var file = new StoredFile
        {
            Name = FileName.Safe(name, kind),
            Kind = kind,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)),
            SubjectId = place.SubjectId,
            Purpose = place.Purpose,
            UploadedAt = clock.GetUtcNow(),
            UploadedByKind = actor.Current.Kind,
            UploadedById = actor.Current.Id,
        };
        await WriteAsync(file, content, cancellationToken);
        db.Attach(file);
        file.Keep(clock.GetUtcNow());
        return file;
    }

    /// <summary>A document that this program made. Its bytes go with the caller's <c>SaveChanges</c>, also inside a transaction. Not for uploads: nothing is checked.</summary>
    public StoredFile Add(byte[] content, FileKind kind, string name, FilePlace place)
    {
        var file = new StoredFile
        {
            Name = FileName.Safe(name, kind),
            Kind = kind,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            SubjectId = place.SubjectId,
            Purpose = place.Purpose,
            UploadedAt = clock.GetUtcNow(),
            UploadedByKind = actor.Current.Kind,
            UploadedById = actor.Current.Id,
        };
        file.Keep(file.UploadedAt);
        db.Add(file);
        db.AddRange(content.Chunk(FileChunk.Length).Select((bytes, number) => new FileChunk { FileId = file.Id, Number = number, Bytes = bytes }));
        return file;
    }

    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.KeptAt != null, cancellationToken);

    /// <summary>The content, for reading while this request or job lasts.</summary>
    public Stream Open(StoredFile file) => new ChunkStream(db, file.Id, file.Size);

    /// <summary>The file as an attachment that no browser renders. The caller has checked that this user may have it.</summary>
    public async Task<IActionResult> DownloadAsync(Guid? id, CancellationToken cancellationToken) =>
        id is { } given && await FindAsync(given, cancellationToken) is { } file ? new FileDownload(Open(file), file) : new NotFoundResult();

    /// <summary>Removes the file with its bytes in the caller's <c>SaveChanges</c>.</summary>
    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) => RemoveAsync(f => f.Id == id, cancellationToken);

    /// <summary>Removes every file of a record in the caller's <c>SaveChanges</c>.</summary>
    public Task RemoveAllOfAsync(Guid subjectId, CancellationToken cancellationToken) => RemoveAsync(f => f.SubjectId == subjectId, cancellationToken);

    /// <summary>Removes what was uploaded but never kept: the form failed later on.</summary>
    public Task<int> RemoveUnkeptAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        db.Set<StoredFile>().Where(f => f.KeptAt == null && f.UploadedAt < before).ExecuteDeleteAsync(cancellationToken);

    private async Task RemoveAsync(System.Linq.Expressions.Expression<Func<StoredFile, bool>> which, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<StoredFile>().Where(which).ToListAsync(cancellationToken));

    /// <summary>In a scope of its own, so that the caller's pending changes stay pending.</summary>
    private async Task WriteAsync(StoredFile file, Stream content, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var transaction = await own.Database.BeginTransactionAsync(cancellationToken);
        own.Add(file);
        await own.SaveChangesAsync(cancellationToken);
        content.Position = 0;
        for (var (number, left) = (0, file.Size); left > 0; number++)
        {
            var bytes = new byte[Math.Min(FileChunk.Length, left)];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            own.ChangeTracker.Clear();
            own.Add(new FileChunk { FileId = file.Id, Number = number, Bytes = bytes });
            await own.SaveChangesAsync(cancellationToken);
            left -= bytes.Length;
        }

        await transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>Sends a stored file so that a browser can only save it: never sniffed, never run, never cached for others.</summary>
public sealed class FileDownload : FileStreamResult
{
    internal FileDownload(Stream content, StoredFile file)
        : base(content, file.ContentType)
    {
        FileDownloadName = file.Name;
        EnableRangeProcessing = true; // a film is moved about in
    }

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.CacheControl = "private, no-store";
        return base.ExecuteResultAsync(context);
    }
}
