using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Operations;

/// <summary>What the people who run the site need: limits, health, logs without personal data, metrics, an orderly end.</summary>
public static class OperationsSetup
{
    private const string KnownProxies = "Proxy:Known";

    private static readonly string[] Probes = ["/healthz", "/readyz", "/metrics"];

    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(configuration.GetValue("Limits:ShutdownSeconds", 30)));
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = BodyLimit.Bytes(configuration);
            options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(10));
            options.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
        });
        services.AddRequestTimeouts(options => options.DefaultPolicy = new()
        {
            Timeout = TimeSpan.FromSeconds(configuration.GetValue("Limits:RequestSeconds", 60)),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        services.AddHealth();
        services.AddSingleton<Measures>();
        services.AddScoped<IFactObserver, FactCount>();
        services.AddSingleton<PrometheusText>();
        services.AddHttpsRedirection(options => options.HttpsPort = configuration.GetValue<int?>("Https:Port") ?? (Proxies(configuration).Count > 0 ? 443 : null));
        services.Configure<ForwardedHeadersOptions>(options => Trust(options, Proxies(configuration)));
        if (builder.Environment.IsProduction())
        {
            builder.Logging.AddPrivateJson();
        }

        return builder;
    }

    /// <summary>First in the pipeline: everything after it sees the caller's address and scheme, and is measured, logged and limited.</summary>
    public static WebApplication UseOperations(this WebApplication app)
    {
        app.Services.GetRequiredService<PrometheusText>().Listen();
        if (Proxies(app.Configuration).Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<RequestLog>();
        if (app.Environment.IsProduction())
        {
            app.UseWhen(context => !Probes.Contains(context.Request.Path.Value), https => https.UseHttpsRedirection());
        }

        return app;
    }

    /// <summary>After routing: these ask the endpoint what it allows.</summary>
    public static WebApplication UseRequestLimits(this WebApplication app)
    {
        app.UseMiddleware<BodyLimit>();
        app.UseRequestTimeouts();
        app.MapHealth();
        app.MapMetrics();
        return app;
    }

    private static List<string> Proxies(IConfiguration configuration) => [.. configuration.GetSection(KnownProxies).Get<string[]>() ?? []];

    /// <summary>Only the proxies that the configuration names, by address or network; not even the loopback by itself.</summary>
    private static void Trust(ForwardedHeadersOptions options, List<string> proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        }
    }
}
