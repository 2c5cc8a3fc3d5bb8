using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using RmTalent.Platform.Data.Search;

namespace RmTalent.Platform.Data;

/// <summary>Brings the database up to this program's schema at start-up, one process at a time.</summary>
public sealed class DatabaseStart(AppDbContext db, ILogger<DatabaseStart> logger)
{
    private const long AdvisoryLock = 0x524D_54414C454E54;

    private string SqliteFile => Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    /// <param name="then">Runs after the migrations, still alone: demo data, for example.</param>
    /// <param name="cancellationToken">Stops waiting for the lock.</param>
    /// <exception cref="DatabaseNewerException">The database was migrated by a newer program.</exception>
    public async Task RunAsync(Func<Task> then, CancellationToken cancellationToken)
    {
        await using var alone = await LockAsync(cancellationToken);
        await BeginAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault(m => !known.Contains(m)) is { } newer)
        {
            throw new DatabaseNewerException(newer);
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList() is { Count: > 0 } pending)
        {
            logger.LogInformation("Migrating the database: {Migrations}", string.Join(", ", pending));
            await db.Database.MigrateAsync(cancellationToken);
        }

        await AppendOnlyFacts.GuardAsync(db, cancellationToken);
        await SearchTables.EnsureAsync(db, cancellationToken);
        await then();
    }

    /// <summary>An empty database with an empty list of migrations: asking a list that is not there is logged as an error.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }

        await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken);
    }

    /// <summary>Keeps every other start, migration and restore out.</summary>
    internal async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        if (!db.IsSqlite)
        {
            return await PostgresLock.TakeAsync(db.Database.GetConnectionString()!, AdvisoryLock, cancellationToken);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(SqliteFile)!);
        var alone = await FileLock.TakeAsync(SqliteFile + ".lock", cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);

        // A process killed while it migrated leaves EF's own lock row behind; under the file lock nobody else can hold it.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        return alone;
    }
}

/// <summary>The database knows a migration that this program does not: an older program must not touch it.</summary>
public sealed class DatabaseNewerException(string migration)
    : Exception($"The database is newer than this program: it has the migration '{migration}'. Start the newer version of RmTalent, or restore a backup made by this one.");
