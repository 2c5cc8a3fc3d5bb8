using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Bench.Bare;

/// <summary>What this stack can do at best: Razor pages without layout, sign-in, languages and rules. The product's figures are quoted as shares of these.</summary>
internal static class BareSite
{
    public static async Task<int> RunAsync(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.AddRazorPages(o => o.RootDirectory = "/Bare").ConfigureApplicationPartManager(Only);
        builder.Services.AddDbContextPool<BareDb>(o => _ = DataSetup.IsPostgres(connection) ? o.UseNpgsql(connection) : o.UseSqlite(connection));
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }

    /// <summary>The product's own pages are not among these.</summary>
    private static void Only(ApplicationPartManager manager)
    {
        foreach (var part in manager.ApplicationParts.Where(p => p.Name != typeof(BareSite).Assembly.GetName().Name).ToList())
        {
            manager.ApplicationParts.Remove(part);
        }
    }
}

internal static class BarePages
{
    public static readonly (string Name, string Path) Static = ("bare Razor page, 50 fixed rows", "/static");
    public static readonly (string Name, string Path) Stored = ("bare Razor page, 50 stored rows from a random place", "/stored");

    public static IReadOnlyList<(string Name, string Path)> All => [Static, Stored];
}

/// <summary>As much of an application as a line of a list needs.</summary>
public sealed class BareRow
{
    public Guid Id { get; init; }

    public string Reference { get; init; } = "";

    public string Status { get; init; } = "";

    public string Source { get; init; } = "";

    public DateTime SubmittedAt { get; init; }
}

public sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BareRow>().ToTable("applications");
}
