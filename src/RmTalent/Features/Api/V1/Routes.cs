using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Api.Tokens;

namespace RmTalent.Features.Api.V1;

/// <summary>Examples of what is sent and what is answered, for the description of the API.</summary>
internal sealed record Sample(object? Request, object? Answer);

internal static class Routes
{
    private const int BodyLimit = 64 * 1024;

    public static RouteGroupBuilder MapVersion1(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1")
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = BearerAuthentication.Name })
            .WithMetadata(new RequestSizeLimitAttribute(BodyLimit))
            .DisableAntiforgery()      // there is no cookie whose rights another site could borrow
            .DisableRateLimiting();    // each token has its own limit
        api.MapVacancies();
        api.MapApplications();
        api.MapCandidates();
        api.MapWebhooks();
        return api;
    }

    /// <summary>Names the route's operation, what the token must carry, and what its owner must be allowed (the scope's own policy unless told).</summary>
    public static RouteHandlerBuilder Is(this RouteHandlerBuilder route, string name, string summary, ApiScope scope, string? policy = null) => route
        .WithName(name).WithSummary(summary).WithMetadata(new NeedsScopeAttribute(scope)).RequireAuthorization(policy ?? ApiScopes.PolicyOf(scope));

    public static RouteHandlerBuilder Like(this RouteHandlerBuilder route, object? answer, object? request = null) => route.WithMetadata(new Sample(request, answer));
}
