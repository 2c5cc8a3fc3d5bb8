using Npgsql;

namespace RmTalent.Platform.Data;

/// <summary>A lock that dies with its process: an exclusively opened file.</summary>
internal sealed class FileLock(FileStream file) : IAsyncDisposable
{
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}

/// <summary>A session-level advisory lock; the server frees it when the connection ends.</summary>
internal sealed class PostgresLock(NpgsqlConnection connection) : IAsyncDisposable
{
    public static async Task<PostgresLock> TakeAsync(string connectionString, long key, CancellationToken cancellationToken)
    {
        // Advisory locks live in one database; the maintenance database exists before ours does.
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await connection.DisposeAsync();
            builder.Database = "postgres";
            connection = new NpgsqlConnection(builder.ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }

        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT pg_advisory_lock({key})";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new PostgresLock(connection);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
