using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RmTalent.Platform.Data;

/// <summary>A backup of PostgreSQL is an archive with each table of the model as binary COPY, all out of one snapshot, and a list of contents.</summary>
internal sealed class PostgresBackup(AppDbContext db, DatabaseStart start) : IBackup
{
    private const string ContentsEntry = "contents.json";

    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"{file} exists already; choose another name.");
        }

        var partial = file + ".partial";
        await using (var connection = await ConnectAsync(cancellationToken))
        await using (var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken))
        await using (var archive = new ZipArchive(File.Create(partial), ZipArchiveMode.Create))
        {
            var contents = new Contents((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last(), await TablesAsync(connection, cancellationToken));
            foreach (var table in contents.Tables)
            {
                await using var entry = await archive.CreateEntry(table.Name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
                await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table.Quoted} TO STDOUT (FORMAT binary)", cancellationToken);
                await copy.CopyToAsync(entry, cancellationToken);
            }

            await using var list = await archive.CreateEntry(ContentsEntry).OpenAsync(cancellationToken);
            await JsonSerializer.SerializeAsync(list, contents, cancellationToken: cancellationToken);
        }

        await CheckAsync(partial, cancellationToken);
        File.Move(partial, file);
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var contents = await CheckAsync(file, cancellationToken);
        await using (await start.LockAsync(cancellationToken))
        {
            if (!await db.Database.CanConnectAsync(cancellationToken) || (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() is not { } present)
            {
                await db.Database.MigrateAsync(contents.Migration, cancellationToken);
            }
            else if (present != contents.Migration)
            {
                throw new BackupException("The backup was made by an earlier version than this database has. Restore it into an empty database; it is brought up to date there.");
            }

            await LoadAsync(file, contents, cancellationToken);
        }

        await start.RunAsync(() => Task.CompletedTask, cancellationToken);
    }

    private async Task LoadAsync(string file, Contents contents, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var present = await TablesAsync(connection, cancellationToken);
        // Truncating waits for writers and holds up readers until the commit: a running site sees the old data or the new, never a mixture.
        await ExecuteAsync(connection, $"TRUNCATE {string.Join(", ", present.Select(t => $"\"{t.Name}\""))}", cancellationToken);
        await using var archive = await ZipFile.OpenReadAsync(file, cancellationToken);
        foreach (var table in contents.Tables)
        {
            await using var entry = await archive.GetEntry(table.Name)!.OpenAsync(cancellationToken);
            await using (var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table.Quoted} FROM STDIN (FORMAT binary)", cancellationToken))
            {
                await entry.CopyToAsync(copy, cancellationToken);
            }

            foreach (var column in table.Identities)
            {
                await ExecuteAsync(connection, $"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{column}'), (SELECT coalesce(max(\"{column}\"), 0) + 1 FROM \"{table.Name}\"), false)", cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<Contents> CheckAsync(string file, CancellationToken cancellationToken)
    {
        Contents contents;
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, cancellationToken);
            await using var list = await (archive.GetEntry(ContentsEntry) ?? throw new InvalidDataException("it has no list of contents")).OpenAsync(cancellationToken);
            contents = (await JsonSerializer.DeserializeAsync<Contents>(list, cancellationToken: cancellationToken))!;
            foreach (var table in contents.Tables)
            {
                // Reading to the end checks the length and the checksum.
                await using var entry = await (archive.GetEntry(table.Name) ?? throw new InvalidDataException($"it lacks {table.Name}")).OpenAsync(cancellationToken);
                await entry.CopyToAsync(Stream.Null, cancellationToken);
            }
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or JsonException)
        {
            throw new BackupException($"{file} is not a whole backup of this site on PostgreSQL ({unreadable.Message})");
        }

        return db.Database.GetMigrations().Contains(contents.Migration, StringComparer.Ordinal) ? contents : throw new DatabaseNewerException(contents.Migration);
    }

    /// <summary>The model's tables as they are in the database, those that others refer to first.</summary>
    private async Task<List<Table>> TablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var ours = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var columns = await RowsAsync(connection, """
            SELECT table_name, column_name, is_identity = 'YES' OR coalesce(column_default, '') LIKE 'nextval%'
            FROM information_schema.columns WHERE table_schema = current_schema() AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position
            """, r => (Table: r.GetString(0), Column: r.GetString(1), Counts: r.GetBoolean(2)), cancellationToken);
        var references = await RowsAsync(connection, """
            SELECT a.relname, b.relname FROM pg_constraint c JOIN pg_class a ON a.oid = c.conrelid JOIN pg_class b ON b.oid = c.confrelid
            WHERE c.contype = 'f' AND a.relnamespace = current_schema()::regnamespace
            """, r => (From: r.GetString(0), To: r.GetString(1)), cancellationToken);
        var left = columns.GroupBy(c => c.Table, StringComparer.Ordinal).Where(g => ours.Contains(g.Key))
            .Select(g => new Table(g.Key, [.. g.Select(c => c.Column)], [.. g.Where(c => c.Counts).Select(c => c.Column)])).ToList();
        var ordered = new List<Table>();
        while (left.Count > 0)
        {
            var free = left.Where(t => !references.Exists(r => r.From == t.Name && r.To != t.Name && left.Exists(o => o.Name == r.To))).ToList();
            ordered.AddRange(free.Count > 0 ? free : throw new InvalidOperationException("Tables refer to each other in a circle."));
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private sealed record Contents(string Migration, List<Table> Tables);

    private sealed record Table(string Name, List<string> Columns, List<string> Identities)
    {
        internal string Quoted => $"\"{Name}\" ({string.Join(", ", Columns.Select(c => $"\"{c}\""))})";
    }
}
