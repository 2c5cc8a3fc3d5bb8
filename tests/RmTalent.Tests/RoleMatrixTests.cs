using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Security;

namespace RmTalent.Tests;

/// <summary>Asks for every page without parameters as each role and as nobody: who gets in is who the declared policy lets in.</summary>
public sealed class RoleMatrixTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_page_lets_in_exactly_whom_it_declares()
    {
        var wrong = new List<string>();
        foreach (var page in Pages(host.Services))
        {
            var isOpen = page.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var policies = page.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy!).ToList();
            var path = "/" + page.RoutePattern.RawText!.TrimStart('/');
            foreach (var role in Roles.All.Prepend(null))
            {
                using var browser = role is null ? host.Anonymous() : host.As(Guid.CreateVersion7(), role);
                var status = (await browser.GetAsync(path)).StatusCode;
                var mayIn = isOpen || (role is not null && policies.TrueForAll(p => Policies.RolesOf(p).Contains(role)));
                var isIn = status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && !(role is null && !isOpen && status == HttpStatusCode.Found);
                if (mayIn != isIn || (int)status >= 500)
                {
                    wrong.Add($"{path} as {role ?? "nobody"}: {(int)status}, declared {(mayIn ? "allowed" : "refused")}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_that_declares_nothing_is_refused_to_everybody()
    {
        using var site = host.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, UndeclaredPage>()));
        foreach (var role in Roles.All)
        {
            using var browser = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
            browser.DefaultRequestHeaders.Add("X-User", Guid.CreateVersion7().ToString());
            browser.DefaultRequestHeaders.Add("X-Roles", role);
            (await browser.GetAsync("/undeclared")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private static List<RouteEndpoint> Pages(IServiceProvider services) => [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && page.HandlerMethods.Any(h => h.HttpMethod == "Get") && e.RoutePattern.Parameters.Count == 0)];

    private sealed class UndeclaredPage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(endpoints => endpoints.MapGet("/undeclared", () => "secret"));
        };
    }
}
