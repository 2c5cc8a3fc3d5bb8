using System.Net;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Accounts;

public sealed class SignInTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Right_password_signs_in_and_goes_where_the_person_was_going()
    {
        var account = await host.GivenAccountAsync(Roles.Recruiter);
        var browser = host.Anonymous();
        var sent = await browser.GetAsync("/account");
        sent.Headers.Location!.PathAndQuery.ShouldBe("/sign-in?returnUrl=%2Faccount");

        var answer = await browser.SubmitAsync(sent.Headers.Location.PathAndQuery, "Sign in", ("Form.Email", account.Email!), ("Form.Password", Accounts.Password));

        answer.Headers.Location!.ToString().ShouldBe("/account");
        answer.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("__Host-session=") && c.Contains("secure") && c.Contains("httponly") && c.Contains("samesite=lax"));
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site(string elsewhere)
    {
        var account = await host.GivenAccountAsync();
        var answer = await host.Anonymous().SubmitAsync($"/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}", "Sign in",
            ("Form.Email", account.Email!), ("Form.Password", Accounts.Password));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Unknown_address_and_wrong_password_read_the_same()
    {
        var account = await host.GivenAccountAsync();
        var wrong = await ErrorAsync(account.Email!, "something else altogether");
        var unknown = await ErrorAsync("nobody@example.org", "something else altogether");
        unknown.ShouldBe(wrong);
    }

    [Fact]
    public async Task Parallel_guesses_are_checked_five_times_at_most()
    {
        var account = await host.GivenAccountAsync();
        var page = await host.Anonymous().OpenAsync("/sign-in");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TryAsync(account, $"a wrong guess, number {i}")));

        (await TryAsync(account, Accounts.Password)).ShouldBe(HttpStatusCode.UnprocessableEntity, "the sixth guess must not be checked, right as it is");
        host.Clock.Pass(SignInGuards.Pause);
        (await TryAsync(account, Accounts.Password)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Places_are_five_however_many_ask_at_once()
    {
        var account = Guid.CreateVersion7();
        var taken = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => host.DbAsync(db => new SignInGuards(db, host.Clock).TakePlaceAsync(account)))));
        taken.Count(t => t).ShouldBe(SignInGuards.Places);
    }

    private async Task<HttpStatusCode> TryAsync(Account account, string password) =>
        (await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", password))).StatusCode;

    private async Task<string> ErrorAsync(string email, string password)
    {
        var answer = await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", email), ("Form.Password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await answer.HtmlAsync()).QuerySelector(".error-summary, [role=alert], .alert")!.TextContent.Trim();
    }
}
