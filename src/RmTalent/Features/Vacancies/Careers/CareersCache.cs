using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>
/// Keeps rendered pages of the careers site for visitors. What the pages are made of has a stamp, read from the database at each request and part of the key,
/// so a change empties the cache at once on every node; the stamp is the ETag too. Signed-in people and visitors with a message waiting get their own page.
/// </summary>
internal sealed class CareersCache : IOutputCachePolicy
{
    public const string Name = "careers";

    private static readonly string[] Keys =
        ["utm_source", "lang", "after", "before", .. new[] { "Type", "Sector", "Place" }.Select(f => $"Filter.{f}")];

    private const string MadeOf = """
        SELECT (SELECT coalesce(sum("Version"), 0) FROM vacancies WHERE "PublishedAt" IS NOT NULL),
            (SELECT coalesce(sum("Version"), 0) FROM competencies),
            (SELECT coalesce(sum("Version"), 0) FROM organisation),
            (SELECT max("ChangedAt") FROM vacancies WHERE "PublishedAt" IS NOT NULL)
        """;

    private static readonly string Build = typeof(CareersCache).Module.ModuleVersionId.ToString("N");

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var forVisitors = http.User.Identity is not { IsAuthenticated: true } && !http.Request.Cookies.ContainsKey(Toast.Cookie)
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method));
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (forVisitors, forVisitors, forVisitors);
        if (!forVisitors)
        {
            return;
        }

        var stamp = await StampAsync(http, cancellationToken);
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(10);
        context.CacheVaryByRules.QueryKeys = Keys;
        context.CacheVaryByRules.VaryByValues["stamp"] = stamp.Text;
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp.Text}|{http.Request.Path}|{http.Request.QueryString}")))[..32]}\"", isWeak: true);
        headers.LastModified = stamp.ChangedAt;
        headers.CacheControl = new() { NoCache = true };
        http.Response.Headers.Append("Vary", "Cookie, Accept-Language");
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Versions only rise, so their sum tells any change; a day ends some vacancies by itself. One narrow command, for it is what a kept page costs.</summary>
    private static async Task<(string Text, DateTimeOffset ChangedAt)> StampAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var db = http.RequestServices.GetRequiredService<AppDbContext>();
        var today = http.RequestServices.GetRequiredService<TimeProvider>().Today();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var query = db.Database.GetDbConnection().CreateCommand();
            query.CommandText = MadeOf;
            await using var made = await query.ExecuteReaderAsync(cancellationToken);
            await made.ReadAsync(cancellationToken);
            DateTimeOffset? changed = made.IsDBNull(3) ? null : new DateTimeOffset(DateTime.SpecifyKind(made.GetDateTime(3), DateTimeKind.Utc));
            var midnight = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
            var text = string.Create(CultureInfo.InvariantCulture, $"{made.GetValue(0)}.{made.GetValue(1)}.{made.GetValue(2)}.{today:yyyyMMdd}.{Languages.Current}.{Theme.Of(http)}.{Build}");
            return (text, changed > midnight ? changed.Value : midnight);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
