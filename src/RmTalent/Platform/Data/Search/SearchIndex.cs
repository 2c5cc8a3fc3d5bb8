using Microsoft.EntityFrameworkCore;

namespace RmTalent.Platform.Data.Search;

/// <summary>One document that was found.</summary>
/// <param name="SubjectId">The record that it tells about.</param>
/// <param name="ScopeId">Within what it was put.</param>
/// <param name="Title">As it was put.</param>
/// <param name="Snippet">Where the words stand; writes itself encoded, the words in <c>mark</c>.</param>
public sealed record SearchHit(Guid SubjectId, Guid? ScopeId, string Title, Snippet Snippet);

/// <summary>Full-text search over both databases: FTS5 on SQLite, a GIN index of tsvectors on PostgreSQL. All words must occur; the last may be unfinished.</summary>
public sealed class SearchIndex(AppDbContext db)
{
    /// <summary>Of a question: the rest is not looked at.</summary>
    private const int MaxWords = 8;

    /// <summary>Adds or replaces a record's document in the caller's <c>SaveChanges</c>.</summary>
    public async Task PutAsync(string kind, Guid subjectId, Guid? scopeId, string title, string text, CancellationToken cancellationToken)
    {
        var document = db.Set<SearchDocument>().Local.FirstOrDefault(d => d.Kind == kind && d.SubjectId == subjectId)
            ?? await db.Set<SearchDocument>().FirstOrDefaultAsync(d => d.Kind == kind && d.SubjectId == subjectId, cancellationToken)
            ?? db.Add(new SearchDocument { Kind = kind, SubjectId = subjectId }).Entity;
        document.Tell(scopeId, title, text);
    }

    /// <summary>Removes all that tells about a record in the caller's <c>SaveChanges</c>.</summary>
    public async Task RemoveAsync(Guid subjectId, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<SearchDocument>().Where(d => d.SubjectId == subjectId).ToListAsync(cancellationToken));

    /// <summary>The records whose documents have the words, for a list's own query: <c>Where(a => ids.Contains(a.Id))</c>. Null when the question has no words.</summary>
    public IQueryable<Guid>? Subjects(string kind, string? words) => Found(kind, words)?.Select(d => d.SubjectId);

    /// <summary>Newest document first.</summary>
    /// <param name="kind">Which documents.</param>
    /// <param name="scopeId">Within what; null searches everywhere.</param>
    /// <param name="words">As the user typed them.</param>
    /// <param name="at">Where in the list.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<PageOf<SearchHit>> FindAsync(string kind, Guid? scopeId, string? words, PageRequest at, CancellationToken cancellationToken)
    {
        if (Found(kind, words) is not { } found)
        {
            return PageOf<SearchHit>.Empty;
        }

        var page = await found.AsNoTracking().Where(d => scopeId == null || d.ScopeId == scopeId)
            .PageAsync(d => d.Id, d => new { d.SubjectId, d.ScopeId, d.Title, d.Text }, at, descending: true, cancellationToken);
        var asked = Asked(words);
        return new([.. page.Rows.Select(d => new SearchHit(d.SubjectId, d.ScopeId, d.Title, Snippet.Of(d.Text, asked)))], page.Next, page.Previous);
    }

    private IQueryable<SearchDocument>? Found(string kind, string? words)
    {
        var asked = Asked(words);
        if (asked.Count == 0)
        {
            return null;
        }

        var documents = db.IsSqlite
            ? db.Set<SearchDocument>().FromSql($"""SELECT * FROM search_documents WHERE "Id" IN (SELECT rowid FROM search_terms WHERE search_terms MATCH {Match(asked)})""")
            : db.Set<SearchDocument>().FromSql($"""SELECT * FROM search_documents WHERE array_to_tsvector(string_to_array("Terms", ' ')) @@ CAST({TsQuery(asked)} AS tsquery)""");
        return documents.Where(d => d.Kind == kind);
    }

    private static List<string> Asked(string? words) => [.. Words.Of(words ?? "").Take(MaxWords)];

    private static string Match(List<string> words) => string.Join(' ', words.Select(w => $"\"{w}\"")) + "*";

    private static string TsQuery(List<string> words) => string.Join(" & ", words.Select(w => $"'{w}'")) + ":*";
}

/// <summary>The SQL that no migration writes: both databases' indexes over <see cref="SearchDocument.Terms"/>. Runs after the migrations and does nothing the second time.</summary>
internal static class SearchTables
{
    private const string Sqlite = """
        CREATE VIRTUAL TABLE IF NOT EXISTS search_terms USING fts5("Terms", content='search_documents', content_rowid='Id', tokenize='ascii', prefix='2 3');
        INSERT INTO search_terms(search_terms, rank) VALUES ('secure-delete', 1);
        CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
            INSERT INTO search_terms(rowid, "Terms") VALUES (new."Id", new."Terms");
        END;
        CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
            INSERT INTO search_terms(search_terms, rowid, "Terms") VALUES ('delete', old."Id", old."Terms");
        END;
        CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
            INSERT INTO search_terms(search_terms, rowid, "Terms") VALUES ('delete', old."Id", old."Terms");
            INSERT INTO search_terms(rowid, "Terms") VALUES (new."Id", new."Terms");
        END;
        INSERT INTO search_terms(search_terms) VALUES ('rebuild');
        """;

    private const string Postgres = """
        CREATE INDEX IF NOT EXISTS "IX_search_documents_terms" ON search_documents USING gin (array_to_tsvector(string_to_array("Terms", ' ')));
        """;

    public static async Task EnsureAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        // A migration that rebuilds the table drops its triggers; then the index is built anew.
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync(Postgres, cancellationToken);
        }
        else if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'trigger' AND name = 'search_documents_added'").SingleAsync(cancellationToken) == 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync(Sqlite, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
