using RmTalent.Platform.Facts;
#if HANGFIRE
using RmTalent.Platform.Jobs.Hangfire;
#else
using RmTalent.Platform.Jobs.Quartz;
#endif

namespace RmTalent.Platform.Jobs;

public static class JobsSetup
{
    public static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : class, ISweep =>
        services.AddScoped<TSweep>().AddSingleton(SweepSchedule.Of<TSweep>());

    /// <summary>Fact handlers, sweeps and the engine that runs them. Under test nothing runs by itself, unless <c>Jobs:Enabled</c> says so.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddFactHandlers(environment);
        services.AddScoped<SweepEach>();
        services.AddSingleton<SweepRunner>();
        services.AddSweep<CleanUp>();
        if (configuration.GetValue("Jobs:Enabled", !environment.IsEnvironment("Testing")))
        {
            services.AddJobEngine(configuration);
        }
        else
        {
            services.AddSingleton<IJobEngine, ManualEngine>();
        }

        return services;
    }

    /// <summary>The engine's own pages, if it has any.</summary>
    public static void MapJobs(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IJobEngine>() is not ManualEngine)
        {
            app.MapJobEngine();
        }
    }
}
