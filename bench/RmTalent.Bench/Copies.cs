using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RmTalent.Bench;

/// <summary>
/// Multiplies rows that the demo organisation has, with what must differ: fast, and a new column of a table needs no word here.
/// </summary>
internal sealed class Copies(DbConnection connection)
{
    /// <param name="table">Its rows are the patterns, one after the other.</param>
    /// <param name="where">Which of them.</param>
    /// <param name="count">How many to add.</param>
    /// <param name="change">Sets what differs in the copy of that number.</param>
    public async Task AddAsync(string table, string where, int count, Action<int, Dictionary<string, object?>> change)
    {
        var (columns, patterns) = await PatternsAsync(table, where);
        var rows = Enumerable.Range(0, count).Select(n =>
        {
            var row = new Dictionary<string, object?>(patterns[n % patterns.Count], StringComparer.Ordinal);
            change(n, row);
            return columns.ConvertAll(c => row[c.ColumnName]);
        });
        await (connection is NpgsqlConnection postgres ? CopyAsync(postgres, table, columns, rows) : InsertAsync((SqliteConnection)connection, table, columns, rows));
    }

    public async Task<object?> FindAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private async Task<(List<DbColumn> Columns, List<Dictionary<string, object?>> Patterns)> PatternsAsync(string table, string where)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {where} LIMIT 500";
        await using var reader = await command.ExecuteReaderAsync();
        List<DbColumn> columns = [.. (await reader.GetColumnSchemaAsync()).Where(c => c.DataTypeName != "tsvector")]; // PostgreSQL makes those itself
        var patterns = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
        {
            patterns.Add(columns.Select(c => (c.ColumnName, Value: reader.IsDBNull(c.ColumnOrdinal!.Value) ? null : reader.GetValue(c.ColumnOrdinal.Value)))
                .ToDictionary(c => c.ColumnName, c => c.Value, StringComparer.Ordinal));
        }

        return patterns.Count > 0 ? (columns, patterns) : throw new InvalidOperationException($"The demo organisation has no {table} where {where}");
    }

    private static async Task InsertAsync(SqliteConnection sqlite, string table, List<DbColumn> columns, IEnumerable<List<object?>> rows)
    {
        await using var transaction = sqlite.BeginTransaction();
        await using var insert = sqlite.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        insert.Parameters.AddRange(columns.Select((_, i) => new SqliteParameter($"$p{i}", null)));
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection postgres, string table, List<DbColumn> columns, IEnumerable<List<object?>> rows)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Count; i++)
            {
                await (row[i] is { } value ? copy.WriteAsync(value, columns[i].DataTypeName!) : copy.WriteNullAsync());
            }
        }

        await copy.CompleteAsync();
    }

    private static string Names(List<DbColumn> columns) => string.Join(", ", columns.Select(c => $"\"{c.ColumnName}\""));
}
