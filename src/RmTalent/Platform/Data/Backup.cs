using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RmTalent.Platform.Data;

/// <summary>Everything in one file: records, uploaded files, keys. Written and read back while the site runs.</summary>
public interface IBackup
{
    /// <summary>Writes a consistent copy, proves that it is whole, and only then gives it its name.</summary>
    /// <exception cref="BackupException">There is a file of that name already, or the copy is not whole.</exception>
    Task WriteAsync(string file, CancellationToken cancellationToken);

    /// <summary>Puts the backup in the place of all present data at one instant, then brings it up to this program's schema.</summary>
    /// <exception cref="BackupException">The file is not a backup for this database.</exception>
    /// <exception cref="DatabaseNewerException">A newer program made the backup.</exception>
    Task RestoreAsync(string file, CancellationToken cancellationToken);
}

/// <summary>The backup cannot be used, in words for the person at the console.</summary>
public sealed class BackupException(string message) : Exception(message);

/// <summary>A backup of SQLite is a SQLite file, made by <c>VACUUM INTO</c>: one snapshot, without the pages of erased rows.</summary>
internal sealed class SqliteBackup(AppDbContext db, DatabaseStart start) : IBackup
{
    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"{file} exists already; choose another name.");
        }

        var partial = file + ".partial";
        File.Delete(partial);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {partial}", cancellationToken);
        await CheckAsync(partial, cancellationToken);
        File.Move(partial, file);
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        await CheckAsync(file, cancellationToken);
        await using (await start.LockAsync(cancellationToken))
        {
            await using var from = await OpenAsync(file, cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await CopyAsync(from, (SqliteConnection)db.Database.GetDbConnection(), cancellationToken);
            // What was replaced must not live on in the log.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
            await db.Database.CloseConnectionAsync();
        }

        await start.RunAsync(() => Task.CompletedTask, cancellationToken);
    }

    /// <summary>The backup interface writes all pages in one transaction; a running site that is in the middle of a write is waited for.</summary>
    private static async Task CopyAsync(SqliteConnection from, SqliteConnection to, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                from.BackupDatabase(to);
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6 && tries < 100)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(file, cancellationToken);
            if (await ValuesAsync(connection, "PRAGMA integrity_check", cancellationToken) is not ["ok"] || await ValuesAsync(connection, "PRAGMA foreign_key_check", cancellationToken) is not [])
            {
                throw new BackupException($"{file} is damaged.");
            }

            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            if ((await ValuesAsync(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", cancellationToken)).FindLast(m => !known.Contains(m)) is { } newer)
            {
                throw new DatabaseNewerException(newer);
            }
        }
        catch (SqliteException unreadable)
        {
            throw new BackupException($"{file} is not a backup of this site on SQLite ({unreadable.Message})");
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<List<string>> ValuesAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }
}
