using System.Buffers.Text;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace RmTalent.Platform.Data;

/// <summary>One page of a list. The cursors go into the address as <c>after</c> and <c>before</c>; null means that there is nothing that way.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, string? Next, string? Previous)
{
    public static readonly PageOf<T> Empty = new([], null, null);
}

/// <summary>Where in a list the reader is.</summary>
public readonly record struct PageRequest(string? After = null, string? Before = null, int Size = PageRequest.DefaultSize)
{
    public const int DefaultSize = 25;

    /// <summary>Reads <c>?after=</c> and <c>?before=</c>; a second list on the same page gives its name (<c>?after-notes=</c>).</summary>
    public static PageRequest From(HttpRequest request, int size = DefaultSize, string? list = null)
    {
        var suffix = list is null ? "" : "-" + list;
        return new(request.Query["after" + suffix], request.Query["before" + suffix], size);
    }
}

/// <summary>
/// Paging by key: the cost of a page does not grow with its number, and rows added meanwhile move nothing.
/// The order is (key, Id), so rows with equal keys have their place too; an index on (filter, key, Id) serves it.
/// </summary>
public static class Paging
{
    /// <param name="query">The filtered rows, not yet ordered or projected. The row type has an <c>Id</c>.</param>
    /// <param name="key">What the list is sorted by. Never null: coalesce where the column may be.</param>
    /// <param name="row">What the page shows of a row.</param>
    /// <param name="at">From <see cref="PageRequest.From"/>. A cursor that cannot be read is the first page.</param>
    /// <param name="descending">Largest key first.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static Task<PageOf<TRow>> PageAsync<T, TKey, TRow>(
        this IQueryable<T> query, Expression<Func<T, TKey>> key, Expression<Func<T, TRow>> row, PageRequest at, bool descending = false, CancellationToken cancellationToken = default) =>
        typeof(T).GetProperty("Id")?.PropertyType switch
        {
            { } id when id == typeof(Guid) => PageAsync<T, TKey, Guid, TRow>(query, key, row, at, descending, cancellationToken),
            { } id when id == typeof(long) => PageAsync<T, TKey, long, TRow>(query, key, row, at, descending, cancellationToken),
            _ => throw new ArgumentException($"{typeof(T).Name} has no Id to page by.", nameof(query)),
        };

    private static async Task<PageOf<TRow>> PageAsync<T, TKey, TId, TRow>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, Expression<Func<T, TRow>> row, PageRequest at, bool descending, CancellationToken cancellationToken)
    {
        var x = key.Parameters[0];
        var id = Expression.Property(x, "Id");
        var cursor = Cursor<TKey, TId>.Read(at.After ?? at.Before);
        var backward = cursor is not null && at.After is null;
        var down = descending != backward;
        if (cursor is not null)
        {
            query = query.Where(Expression.Lambda<Func<T, bool>>(Beyond(key.Body, id, cursor, down), x));
        }

        var byId = Expression.Lambda<Func<T, TId>>(id, x);
        var ordered = down ? query.OrderByDescending(key).ThenByDescending(byId) : query.OrderBy(key).ThenBy(byId);
        var size = at.Size > 0 ? at.Size : PageRequest.DefaultSize;
        var rows = await ordered.Select(Keyed<T, TKey, TId, TRow>(key, id, row)).Take(size + 1).ToListAsync(cancellationToken);
        var more = rows.Count > size;
        if (more)
        {
            rows.RemoveAt(size);
        }

        if (backward)
        {
            rows.Reverse();
        }

        return new([.. rows.Select(r => r.Row)],
            rows.Count > 0 && (backward || more) ? Cursor<TKey, TId>.Write(rows[^1]) : null,
            rows.Count > 0 && (backward ? more : cursor is not null) ? Cursor<TKey, TId>.Write(rows[0]) : null);
    }

    /// <summary><c>key beyond k, or key equal to k and Id beyond i</c>. The values are captured, so that they become parameters.</summary>
    private static BinaryExpression Beyond<TKey, TId>(Expression key, Expression id, Cursor<TKey, TId> cursor, bool down)
    {
        var (k, i) = (Expression.Property(Expression.Constant(cursor), nameof(cursor.Key)), Expression.Property(Expression.Constant(cursor), nameof(cursor.Id)));
        return Expression.OrElse(Compare(key, k, down), Expression.AndAlso(Expression.Equal(key, k), Compare(id, i, down)));
    }

    private static BinaryExpression Compare(Expression left, Expression right, bool less)
    {
        if (left.Type == typeof(string))
        {
            (left, right) = (Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0));
        }

        return less ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }

    private static Expression<Func<T, KeyedRow<TKey, TId, TRow>>> Keyed<T, TKey, TId, TRow>(Expression<Func<T, TKey>> key, Expression id, Expression<Func<T, TRow>> row)
    {
        var type = typeof(KeyedRow<TKey, TId, TRow>);
        var shown = new Replace(row.Parameters[0], key.Parameters[0]).Visit(row.Body);
        return Expression.Lambda<Func<T, KeyedRow<TKey, TId, TRow>>>(
            Expression.MemberInit(Expression.New(type),
                Expression.Bind(type.GetProperty(nameof(KeyedRow<,,>.Key))!, key.Body),
                Expression.Bind(type.GetProperty(nameof(KeyedRow<,,>.Id))!, id),
                Expression.Bind(type.GetProperty(nameof(KeyedRow<,,>.Row))!, shown)),
            key.Parameters[0]);
    }

    private sealed record KeyedRow<TKey, TId, TRow>
    {
        public TKey Key { get; init; } = default!;

        public TId Id { get; init; } = default!;

        public TRow Row { get; init; } = default!;
    }

    private sealed record Cursor<TKey, TId>(TKey Key, TId Id)
    {
        public static string Write<TRow>(KeyedRow<TKey, TId, TRow> row) =>
            Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Cursor<TKey, TId>(row.Key, row.Id)));

        public static Cursor<TKey, TId>? Read(string? text)
        {
            try
            {
                // PostgreSQL has no place for a NUL in text.
                return text is null || JsonSerializer.Deserialize<Cursor<TKey, TId>>(Base64Url.DecodeFromChars(text)) is not { Key: not null } cursor
                    || cursor.Key is string key && key.Contains('\0', StringComparison.Ordinal) ? null : cursor;
            }
            catch (Exception unreadable) when (unreadable is FormatException or JsonException)
            {
                return null;
            }
        }
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
