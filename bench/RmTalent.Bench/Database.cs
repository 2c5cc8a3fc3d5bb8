using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RmTalent.Bench;

/// <summary>A database for one run. That of PostgreSQL is gone afterwards, the files of SQLite stay for the next look.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const string Scratch = "rmtalent_bench";

    private Database(string name, string connectionString, bool isPostgres, bool isFilled) =>
        (Name, ConnectionString, IsPostgres, IsFilled) = (name, connectionString, isPostgres, isFilled);

    public string Name { get; }

    public string ConnectionString { get; }

    public bool IsPostgres { get; }

    /// <summary>By an earlier run.</summary>
    public bool IsFilled { get; }

    public static Database Sqlite(string file, bool isKept)
    {
        if (isKept && File.Exists(file))
        {
            return new("SQLite", $"Data Source={file}", isPostgres: false, isFilled: true);
        }

        foreach (var old in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(old);
        }

        return new("SQLite", $"Data Source={file}", isPostgres: false, isFilled: false);
    }

    /// <summary>On the server of <c>RMTALENT_TEST_POSTGRES</c>, which <c>./dev bench</c> starts.</summary>
    public static async Task<Database> PostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("RMTALENT_TEST_POSTGRES") ?? throw new InvalidOperationException("Start this by ./dev bench, which starts PostgreSQL.");
        await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {Scratch} WITH (FORCE)");
        await ExecuteAsync(server, $"CREATE DATABASE {Scratch}");
        return new("PostgreSQL", $"{server};Database={Scratch}", isPostgres: true, isFilled: false);
    }

    public DbConnection Connect() => IsPostgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(ConnectionString.Replace($";Database={Scratch}", "", StringComparison.Ordinal), $"DROP DATABASE IF EXISTS {Scratch} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
