using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RmTalent.Tests.Platform.Web;

public sealed class ErrorPageTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("en", "We cannot find that page")]
    [InlineData("nb", "Vi finner ikke siden")]
    [InlineData("nl", "We kunnen die pagina niet vinden")]
    public async Task Unknown_addresses_get_a_friendly_page_in_the_readers_language(string language, string title)
    {
        var client = host.Anonymous();
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        var response = await client.GetAsync("/no-such-page");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await response.HtmlAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
    }

    [Fact]
    public async Task Programs_get_problem_details()
    {
        var client = host.Anonymous();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var response = await client.GetAsync("/no-such-page");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_form_without_its_token_gets_the_400_page()
    {
        using var body = new FormUrlEncodedContent([new("Form.Theme", "dark")]);
        var response = await host.Anonymous().PostAsync("/preferences", body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("We could not read that");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_gets_a_500_page_even_when_signing_in_fails_too(bool always)
    {
        using var broken = host.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IAuthenticationService>(new BrokenSignIn(always))));
        var response = await broken.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).GetAsync("/preferences");
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Something went wrong on our side");
    }

    [Fact]
    public async Task Theme_and_language_are_kept_and_lead_back()
    {
        var browser = host.Anonymous();
        var saved = await browser.SubmitAsync("/preferences", "Save", ("Form.Theme", "dark"), ("Form.Language", "nl"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.OpenAsync("/preferences");
        page.DocumentElement.GetAttribute("data-bs-theme").ShouldBe("dark");
        page.DocumentElement.GetAttribute("lang").ShouldBe("nl");
    }

    [Fact]
    public async Task Preferences_lead_back_only_within_the_site() =>
        (await host.Anonymous().SubmitAsync("/preferences", "Save", ("ReturnUrl", "https://elsewhere.example/"))).Headers.Location!.ToString().ShouldBe("/preferences");

    /// <summary>Signing in fails as it would without its database: on the page, and, if so asked, on the error page as well.</summary>
    private sealed class BrokenSignIn(bool always) : IAuthenticationService
    {
        public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) =>
            always || context.Features.Get<IExceptionHandlerFeature>() is null ? throw new InvalidOperationException("broken") : Task.FromResult(AuthenticateResult.NoResult());

        public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => Task.CompletedTask;

        public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => Task.CompletedTask;

        public Task SignInAsync(HttpContext context, string? scheme, System.Security.Claims.ClaimsPrincipal principal, AuthenticationProperties? properties) => Task.CompletedTask;

        public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => Task.CompletedTask;
    }
}
