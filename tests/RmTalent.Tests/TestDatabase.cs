using Microsoft.Data.Sqlite;
using Npgsql;

namespace RmTalent.Tests;

/// <summary>
/// A fresh real database for each host: SQLite files by default, PostgreSQL databases with RMTALENT_TEST_DB=postgres.
/// The first is migrated and filled with starter data by a real start of the site; the others are copies of it.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public static readonly bool OnPostgres = Environment.GetEnvironmentVariable("RMTALENT_TEST_DB") == "postgres";

    private static readonly Lock Gate = new();
    private static TestDatabase? s_template;

    private readonly string _name;

    private TestDatabase(string name) => _name = name;

    public string ConnectionString => OnPostgres
        ? $"{Server};Database={_name};Maximum Pool Size=20"
        : $"Data Source={Path.Combine(Path.GetTempPath(), _name + ".db")}";

    private static string Server => Environment.GetEnvironmentVariable("RMTALENT_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Start PostgreSQL with ./dev postgres and put what it prints in RMTALENT_TEST_POSTGRES.");

    /// <param name="fill">Starts the site on the connection string, once, to migrate and fill the template.</param>
    public static TestDatabase Copy(Action<string> fill)
    {
        TestDatabase template;
        lock (Gate)
        {
            if (s_template is null)
            {
                var first = Empty();
                fill(first.ConnectionString);
                ClearPools();
                s_template = first;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => first.Dispose();
            }

            template = s_template;
        }

        var copy = new TestDatabase(NewName());
        if (OnPostgres)
        {
            lock (Gate)
            {
                Sql($"CREATE DATABASE {copy._name} TEMPLATE {template._name}");
            }
        }
        else
        {
            System.IO.File.Copy(template.File, copy.File);
        }

        return copy;
    }

    /// <summary>A database that does not exist yet, for tests of the start itself.</summary>
    public static TestDatabase Empty() => new(NewName());

    public void Dispose()
    {
        if (OnPostgres)
        {
            using (var pool = new NpgsqlConnection(ConnectionString))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            Sql($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
            return;
        }

        using (var pool = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(pool);
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), _name + ".db*"))
        {
            System.IO.File.Delete(file);
        }
    }

    private string File => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    private static string NewName() => $"rmtalent_test_{Guid.CreateVersion7():N}";

    private static void ClearPools()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private static void Sql(string sql)
    {
        using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
