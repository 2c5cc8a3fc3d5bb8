using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using RmTalent.Platform.Data;

namespace RmTalent.Tests.Features.Privacy;

/// <summary>Looks for a word in every value of every table, the shadow tables of the search index included, and in the bytes of the database's files.</summary>
internal static class Canary
{
    /// <summary>Tables in which one of the words occurs.</summary>
    public static Task<List<string>> TablesWithAsync(this TestHost host, params string[] words) => host.DbAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var found = new List<string>();
        foreach (var table in await TablesAsync(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var hit = false;
            while (!hit && await reader.ReadAsync())
            {
                hit = Enumerable.Range(0, reader.FieldCount).Any(i => words.Any(w => Holds(reader.GetValue(i), w)));
            }

            if (hit)
            {
                found.Add(table!);
            }
        }

        return found;
    });

    /// <summary>Files of the database in whose bytes one of the words occurs; PostgreSQL's are not ours to read.</summary>
    public static List<string> FilesWith(this TestHost host, params string[] words)
    {
        if (TestDatabase.OnPostgres)
        {
            return [];
        }

        var file = new SqliteConnectionStringBuilder(host.ConnectionString).DataSource;
        return [.. Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*").Where(f => words.Any(w => Encodings.Any(e => Read(f).Contains(e(w), StringComparison.OrdinalIgnoreCase)))).Select(f => Path.GetFileName(f))];
    }

    private static readonly Func<string, string>[] Encodings = [w => w, w => Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(w)), w => Convert.ToBase64String(Encoding.UTF8.GetBytes(w))];

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Encoding.Latin1.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static bool Holds(object value, string word) => value switch
    {
        string text => text.Contains(word, StringComparison.OrdinalIgnoreCase),
        byte[] bytes => Encoding.Latin1.GetString(bytes).Contains(word, StringComparison.OrdinalIgnoreCase),
        IEnumerable<string> many => many.Any(m => m.Contains(word, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static Task<List<string>> TablesAsync(AppDbContext db) => db.IsSqlite
        ? db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync()
        : db.Database.SqlQuery<string>($"SELECT CAST(table_name AS text) AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'").ToListAsync();
}
