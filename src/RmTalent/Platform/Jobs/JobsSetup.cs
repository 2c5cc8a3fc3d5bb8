using RmTalent.Platform.Facts;

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
        return services;
    }
}
