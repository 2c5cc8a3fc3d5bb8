using Microsoft.Extensions.DependencyInjection.Extensions;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Facts;

public static class FactsSetup
{
    public static IServiceCollection AddFactHandler<THandler, TFact>(this IServiceCollection services)
        where THandler : class, IFactHandler<TFact>
        where TFact : class, IFact
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(FactSubscription.Of<THandler, TFact>());
    }

    /// <summary>Handlers run in the background, except under test, where a test runs them when it wants.</summary>
    public static IServiceCollection AddFactHandlers(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton(p => OutboxLease.From(p.GetRequiredService<IConfiguration>()));
        services.AddSingleton<FactSubscriptions>();
        services.AddSingleton<IFactObserver>(p => p.GetRequiredService<FactSubscriptions>());
        services.AddSingleton<FactDispatcher>();
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<FactWorker>();
        }

        return services;
    }
}

internal sealed class FactWorker(FactDispatcher dispatcher, OutboxSignal signal, ILogger<FactWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => signal.LoopAsync(
        async () =>
        {
            try
            {
                return await dispatcher.RunAsync(stoppingToken) > 0;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Facts could not be dispatched");
                return false;
            }
        },
        stoppingToken);
}
