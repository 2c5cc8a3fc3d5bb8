using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data.Search;

namespace RmTalent.Platform.Data;

public static class DataSetup
{
    /// <summary>SQLite unless the connection string <c>Db</c> names a PostgreSQL host.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = ConnectionString(configuration);
        services.AddScoped<SaveContext>();
        if (IsPostgres(connection))
        {
            services.AddPooledDbContextFactory<PostgresDb>(o => o
                .UseNpgsql(connection, pg => pg.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)));
            services.AddScoped<IBackup, PostgresBackup>();
            services.AddScoped(p => p.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext().For(p.GetRequiredService<SaveContext>()));
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteDb>(o => o
                .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors(new SqlitePragmas()));
            services.AddScoped<IBackup, SqliteBackup>();
            services.AddScoped(p => p.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext().For(p.GetRequiredService<SaveContext>()));
        }

        services.AddScoped<DatabaseStart>();
        services.AddScoped<SearchIndex>();
        services.AddScoped<Reasons>();
        return services;
    }

    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("Db") is { Length: > 0 } given ? given : "Data Source=var/rmtalent.db";

    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
