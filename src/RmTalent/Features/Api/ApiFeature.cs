using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Json;
using RmTalent.Features.Api.Tokens;
using RmTalent.Features.Api.V1;
using RmTalent.Features.Api.Webhooks;
using RmTalent.Features.Applications;
using RmTalent.Features.Offers;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

public static class ApiFeature
{
    private const string Document = "/api/openapi.json";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerAuthentication>(BearerAuthentication.Name, null);
        services.Configure<JsonOptions>(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)));
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) ?? false;
            options.AddDocumentTransformer<ApiDescription>();
            options.AddOperationTransformer<ApiDescription>();
        });
        return services
            .AddScoped<TokenHolders>()
            .AddScoped<IStandingAccess>(p => p.GetRequiredService<TokenHolders>())
            .AddFactHandler<TokenHolders, EmploymentEnded>()
            .AddScoped<OnceCalls>()
            .AddSingleton<CallLimit>()
            .AddWebhooks()
            .AddSweep<ForgetApiTraces>()
            .AddScoped<IDemoData, ApiDemo>()
            .AddSingleton<INavigation, ApiNavigation>();
    }

    /// <summary>Before anything that can go wrong.</summary>
    public static WebApplication UseApiErrors(this WebApplication app)
    {
        app.UseMiddleware<ApiErrors>();
        return app;
    }

    /// <summary>After it is known who calls.</summary>
    public static WebApplication UseApiCalls(this WebApplication app)
    {
        app.UseMiddleware<ApiCalls>();
        return app;
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapVersion1();
        app.MapGet("/api", () => TypedResults.Redirect("/developers")).AllowAnonymous();
        app.MapOpenApi(Document).AllowAnonymous().RequireRateLimiting(RateLimits.Lookups);
    }

    private static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(p => new OutsideWorld(p.GetRequiredService<IConfiguration>().GetValue("Webhooks:AllowLoopback", false) && !p.GetRequiredService<IHostEnvironment>().IsProduction()));
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookSender>();
        services.AddScoped<WebhookDesk>();
        services.AddHostedService<WebhookWorker>();
        return services
            .AddFactHandler<WebhookNews, VacancyPublished>()
            .AddFactHandler<WebhookNews, VacancyClosed>()
            .AddFactHandler<WebhookNews, VacancyFilled>()
            .AddFactHandler<WebhookNews, ApplicationSubmitted>()
            .AddFactHandler<WebhookNews, ApplicationMoved>()
            .AddFactHandler<WebhookNews, ApplicationTurnedDown>()
            .AddFactHandler<WebhookNews, ApplicationWithdrawn>()
            .AddFactHandler<WebhookNews, OfferSent>()
            .AddFactHandler<WebhookNews, OfferAccepted>()
            .AddFactHandler<WebhookNews, OfferDeclined>()
            .AddFactHandler<WebhookNews, CandidateHired>();
    }
}

internal sealed class ApiNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("Webhooks", "/webhooks", "webhook", NavGroup.Manage, 82, Policies.KeepWebhooks),
        new NavItem("Access tokens", "/administration/tokens", "key", NavGroup.Manage, 83, Policies.Administer),
    ];
}
