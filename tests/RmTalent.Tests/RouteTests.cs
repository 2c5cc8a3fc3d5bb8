using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Api;
using RmTalent.Platform.Security;

namespace RmTalent.Tests;

/// <summary>Every route, its handlers, and who may use it: a snapshot per slice, reviewed like code.</summary>
public sealed class RouteTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public void Routes_and_who_may_use_them()
    {
        foreach (var slice in Endpoints().GroupBy(SliceOf))
        {
            Snapshot.Matches($"routes.{slice.Key}", string.Join('\n', slice.Select(Tell).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Every_page_names_its_policy() =>
        Endpoints().Where(e => !IsAnonymous(e) && PoliciesOf(e).Count == 0).Select(Tell).ShouldBeEmpty();

    [Fact]
    public async Task Whatever_names_no_policy_is_refused()
    {
        var fallback = await host.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        var everyone = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            Roles.All.Select(r => new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.Role, r)), "test"));
        using var scope = host.Services.CreateScope();
        (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(everyone, fallback!)).Succeeded.ShouldBeFalse();
    }

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}");

    private static string SliceOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.Split('/')[1] ?? (endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api", StringComparison.Ordinal) ? "Api" : "Platform");

    private static string Tell(RouteEndpoint endpoint) =>
        $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}  {Handlers(endpoint)}  {(IsAnonymous(endpoint) ? "anyone" : Allowed(endpoint))}";

    private static string Handlers(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
        ? string.Join(' ', page.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant() + (h.Name is null ? "" : $"?{h.Name}")).Order(StringComparer.Ordinal))
        : endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods ? string.Join(' ', methods.HttpMethods) : "any";

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static List<string> PoliciesOf(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>()];

    private static string Allowed(RouteEndpoint endpoint) => PoliciesOf(endpoint) is { Count: > 0 } policies
        ? (endpoint.Metadata.GetMetadata<NeedsScopeAttribute>() is { } scope ? $"token with {scope.Name} of " : "") + string.Join(" and ", policies.Select(p => $"{p} ({string.Join(", ", Policies.RolesOf(p).Order(StringComparer.Ordinal))})"))
        : "nobody";
}
