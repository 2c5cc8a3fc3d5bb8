using Microsoft.EntityFrameworkCore;

namespace RmTalent.Platform.Data;

/// <summary>
/// Deleting a row is not yet forgetting its bytes. SQLite overwrites them (<c>secure_delete</c>), but copies wait in the write-ahead log, and a page that was split may keep one.
/// PostgreSQL keeps the old version of a row, which no query can read, until VACUUM frees its place and another row is written there.
/// </summary>
public static class ErasedBytes
{
    extension(AppDbContext db)
    {
        /// <summary>After an erasure: what the log still holds is written over. Nothing to do on PostgreSQL, whose log is kept for as long as the server's own settings say.</summary>
        public Task EmptyLogAsync(CancellationToken cancellationToken) =>
            db.IsSqlite ? db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken) : Task.CompletedTask;

        /// <summary>Rewrites the SQLite file from its live rows, or lets PostgreSQL free the places of dead ones. Outside a transaction; readers go on, writers wait.</summary>
        public async Task RewriteAsync(CancellationToken cancellationToken)
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
            await db.EmptyLogAsync(cancellationToken);
        }
    }
}
