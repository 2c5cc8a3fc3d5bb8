using System.Linq.Expressions;
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

    /// <summary>Characters of a document in which a snippet is looked for: some ten pages.</summary>
    private const int LookedAt = 30_000;

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

    public static bool IsAsked(string? words) => Asked(words).Count > 0;

    /// <summary>
    /// The records whose documents have the words, as long as they are at most so many; null when there are more.
    /// Then a list does better to walk in its own order and to look into each document (<see cref="In"/>): it soon has a page of them.
    /// </summary>
    public async Task<List<Guid>?> FewAsync(string kind, string? words, int most, CancellationToken cancellationToken)
    {
        if (Asked(words) is not { Count: > 0 } asked)
        {
            return [];
        }

        var found = await (db.IsSqlite
            ? db.Database.SqlQuery<Guid>($"""
                SELECT d."SubjectId" AS "Value" FROM search_terms JOIN search_documents d ON d."Id" = search_terms.rowid
                WHERE search_terms MATCH {Match(asked)} AND d."Kind" = {kind} LIMIT {most + 1}
                """)
            : db.Database.SqlQuery<Guid>($"""SELECT "SubjectId" AS "Value" FROM search_documents WHERE "Vector" @@ CAST({TsQuery(asked)} AS tsquery) AND "Kind" = {kind} LIMIT {most + 1}"""))
            .ToListAsync(cancellationToken);
        return found.Count > most ? null : found;
    }

    /// <summary>Whether the document of the record that a query is at has the words: reads that one document, whatever the size of the index.</summary>
    /// <param name="kind">Which documents.</param>
    /// <param name="words">As the user typed them; there is at least one word in them.</param>
    /// <param name="subject">The record's id.</param>
    public Expression<Func<T, bool>> In<T>(string kind, string words, Expression<Func<T, Guid>> subject)
    {
        var (documents, asked) = (db.Set<SearchDocument>(), Asked(words));
        Expression<Func<Guid, string, bool>> has = (id, pattern) =>
            EF.Functions.Like(" " + documents.Where(d => d.Kind == kind && d.SubjectId == id).Select(d => d.Terms).FirstOrDefault() + " ", pattern);
        // Words are letters and digits only, so nothing in them means anything to LIKE.
        var each = asked.Select((word, i) => (Expression)Expression.Invoke(has, subject.Body, Expression.Constant(i < asked.Count - 1 ? $"% {word} %" : $"% {word}%")));
        return Expression.Lambda<Func<T, bool>>(each.Aggregate(Expression.AndAlso), subject.Parameters);
    }

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

    /// <summary>Where the words stand in these records' documents; a record in whose beginning they do not occur has none.</summary>
    public async Task<IReadOnlyDictionary<Guid, Snippet>> SnippetsAsync(string kind, IReadOnlyCollection<Guid> subjects, string? words, CancellationToken cancellationToken)
    {
        if (Asked(words) is not { Count: > 0 } asked)
        {
            return new Dictionary<Guid, Snippet>();
        }

        var texts = await db.Set<SearchDocument>().AsNoTracking().Where(d => d.Kind == kind && subjects.Contains(d.SubjectId))
            .Select(d => new { d.SubjectId, Text = d.Text.Substring(0, LookedAt) }).ToListAsync(cancellationToken);
        return texts.Select(t => (t.SubjectId, Snippet: Snippet.Of(t.Text, asked))).Where(t => t.Snippet.HasFound).ToDictionary(t => t.SubjectId, t => t.Snippet);
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
            : db.Set<SearchDocument>().FromSql($"""SELECT * FROM search_documents WHERE "Vector" @@ CAST({TsQuery(asked)} AS tsquery)""");
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
        ALTER TABLE search_documents ADD COLUMN IF NOT EXISTS "Vector" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("Terms", ' '))) STORED;
        CREATE INDEX IF NOT EXISTS "IX_search_documents_terms" ON search_documents USING gin ("Vector");
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
