using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Jobs.Quartz;

internal static class JobEngineSetup
{
    /// <summary>
    /// On PostgreSQL the schedule is in the same database, and nodes share it. On SQLite it is in a file of its own beside the database,
    /// because the scheduler writes at every firing and would stand in the way of the site's one writer. It needs no backup: it is made anew from the program.
    /// </summary>
    public static void AddJobEngine(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = DataSetup.ConnectionString(configuration);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "RmTalent");
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();

                // A run that ends while the site stops may have to be written again; the default of 15 seconds would outlast the stop.
                store.ConfigureStore(o => o.DbRetryInterval = TimeSpan.FromSeconds(1));
                if (DataSetup.IsPostgres(connection))
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    store.UseClustering();
                }
                else
                {
                    var file = new SqliteConnectionStringBuilder(connection);
                    file.DataSource += ".jobs";
                    store.UseSqlite(SqliteFactory.Instance, file.ConnectionString);
                }
            });
        });
        services.AddSingleton<QuartzEngine>();
        services.AddSingleton<IJobEngine>(p => p.GetRequiredService<QuartzEngine>());
        services.AddHostedService(p => p.GetRequiredService<QuartzEngine>());
    }

    /// <summary>This engine has no pages of its own.</summary>
    public static void MapJobEngine(this WebApplication app) => _ = app;
}
