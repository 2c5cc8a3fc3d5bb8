using Hangfire;
using Hangfire.PostgreSql;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Platform.Jobs.Hangfire;

internal static class JobEngineSetup
{
    private const string Dashboard = "/administration/hangfire";

    /// <summary>Hangfire keeps its schedule in the product's PostgreSQL, in the schema <c>hangfire</c>, which it creates by itself.</summary>
    public static void AddJobEngine(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = DataSetup.ConnectionString(configuration);
        if (!DataSetup.IsPostgres(connection))
        {
            throw new InvalidOperationException(
                "This build runs its jobs on Hangfire, which needs PostgreSQL: set ConnectionStrings:Db to a PostgreSQL connection string, or build with -p:JobEngine=Quartz.");
        }

        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(connection)));
        services.AddSingleton<HangfireEngine>();
        services.AddSingleton<IJobEngine>(p => p.GetRequiredService<HangfireEngine>());
        services.AddHostedService(p => p.GetRequiredService<HangfireEngine>());
        services.AddHangfireServer(server => server.WorkerCount = 4);
        services.AddTransient<SweepJob>();
    }

    /// <summary>The dashboard, for administrators. Endpoint authorization guards it; its own filter, which lets only local requests in, is switched off.</summary>
    public static void MapJobEngine(this WebApplication app) =>
        app.MapHangfireDashboard(Dashboard, new DashboardOptions { Authorization = [], AppPath = "/administration/jobs", DisplayStorageConnectionString = false })
            .RequireAuthorization(Policies.Administer);
}
