using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Api.Tokens;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Accounts;

namespace RmTalent.Tests.Features.Api;

public sealed class TokenTests : IDisposable
{
    private const string Vacancies = "/api/v1/vacancies";

    private readonly TestHost _host = new();

    [Fact]
    public async Task Token_is_shown_once_works_within_its_scopes_and_ends_when_it_is_ended()
    {
        var (browser, _) = await RecruiterAsync();
        var text = await MakeAsync(browser);
        TokenText.IsWhole(text).ShouldBeTrue();
        (await browser.OpenAsync("/account/tokens")).Body!.TextContent.ShouldNotContain(text);
        (await _host.DbAsync(db => db.ApiTokens.SingleAsync())).Hash.ShouldBe(TokenText.HashOf(text));

        var program = _host.ProgramWith(text);
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await program.GetAsync("/api/v1/candidates")).ProblemAsync(403)).ShouldBe("insufficient-scope");
        (await _host.DbAsync(db => db.ApiTokens.SingleAsync())).LastUsedAt.ShouldBe(_host.Clock.Now);

        var end = (await browser.OpenAsync("/account/tokens")).QuerySelector("a[href$='/revoke']")!.GetAttribute("href")!;
        (await browser.SubmitAsync(end)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await program.GetAsync(Vacancies)).ProblemAsync(401)).ShouldBe("unauthorized");
        (await _host.DbAsync(db => db.Set<FactRow>().Where(f => f.Subject == nameof(ApiToken)).OrderBy(f => f.Id).Select(f => f.Name).ToListAsync())).ShouldBe([nameof(ApiTokenMade), nameof(ApiTokenRevoked)]);
    }

    [Fact]
    public async Task Token_expires()
    {
        var (_, account) = await RecruiterAsync();
        var program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Clock.Now += TimeSpan.FromDays(30);
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_tokens()
    {
        var (browser, account) = await RecruiterAsync();
        var program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        await browser.SubmitAsync("/account/sessions", "Sign out everywhere");
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Deactivation_ends_tokens_for_good()
    {
        var (_, account) = await RecruiterAsync();
        var program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        await administrator.SubmitAsync($"/people/{account.Id}/access");
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await administrator.SubmitAsync($"/people/{account.Id}/access");
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task New_password_ends_tokens_and_so_does_the_end_of_the_employment()
    {
        var (browser, account) = await RecruiterAsync();
        var program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        await browser.SubmitAsync("/account/password", ("Form.Current", Features.Accounts.Accounts.Password), ("Form.Password", "walrus under the northern bridge"), ("Form.Again", "walrus under the northern bridge"));
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        await _host.DbAsync(async db =>
        {
            var (person, today) = (await db.People.SingleAsync(p => p.Id == account.Id), DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime));
            person.Leave(today.AddDays(-1));
            person.End(today, _host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_can_never_do_more_than_its_owner()
    {
        var (_, account) = await RecruiterAsync();
        var program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        await _host.DbAsync(db => db.UserRoles.Where(u => u.UserId == account.Id).ExecuteDeleteAsync());
        (await (await program.GetAsync(Vacancies)).ProblemAsync(403)).ShouldBe("forbidden");
    }

    [Fact]
    public async Task Administrator_sees_and_ends_everybodys_tokens_and_others_only_their_own()
    {
        var (_, account) = await RecruiterAsync();
        var program = await _host.ProgramOfAsync(account.Id, Roles.Recruiter);
        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        var end = (await administrator.OpenAsync("/administration/tokens")).QuerySelector("a[href$='/revoke']")!.GetAttribute("href")!;
        (await _host.As(Guid.CreateVersion7(), Roles.Recruiter).GetAsync(end)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.SubmitAsync(end)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await program.GetAsync(Vacancies)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Form_offers_only_what_the_owner_may_and_takes_nothing_else()
    {
        var manager = _host.As(Guid.CreateVersion7(), Roles.HiringManager);
        var page = await manager.OpenAsync("/account/tokens");
        page.QuerySelectorAll("input[name='Form.Scopes']").Select(i => i.GetAttribute("value")).ShouldBe(["VacanciesRead", "ApplicationsRead", "ApplicationsWrite", "CandidatesRead"], ignoreOrder: true);
        (await manager.SubmitAsync("/account/tokens", page, null, ("Form.Name", "x"), ("Form.Scopes", "VacanciesWrite"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.SubmitAsync("/account/tokens", page, null, ("Form.Name", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Cookies_and_other_headers_count_for_nothing()
    {
        var (browser, _) = await RecruiterAsync();
        (await (await browser.GetAsync(Vacancies)).ProblemAsync(401)).ShouldBe("unauthorized");
        (await (await _host.As(Guid.CreateVersion7(), Roles.Administrator).GetAsync(Vacancies)).ProblemAsync(401)).ShouldBe("unauthorized");
        (await (await _host.ProgramWith("rmt_guess").GetAsync(Vacancies)).ProblemAsync(401)).ShouldBe("unauthorized");
        (await _host.Anonymous().GetAsync(Vacancies)).Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public void Mistyped_token_is_recognised_without_the_database()
    {
        var text = TokenText.New();
        TokenText.IsWhole(text).ShouldBeTrue();
        TokenText.IsWhole(text[..^1] + (text[^1] == 'a' ? 'b' : 'a')).ShouldBeFalse();
        TokenText.IsWhole(text.Replace("rmt_", "ghp_", StringComparison.Ordinal)).ShouldBeFalse();
        TokenText.IsWhole("").ShouldBeFalse();
    }

    public void Dispose() => _host.Dispose();

    private async Task<(HttpClient Browser, Account Account)> RecruiterAsync()
    {
        var account = await _host.GivenAccountAsync(Roles.Recruiter);
        return (await _host.SignInAsync(account), account);
    }

    private static async Task<string> MakeAsync(HttpClient browser)
    {
        var answer = await browser.SubmitAsync("/account/tokens", ("Form.Name", "Reporting"), ("Form.Scopes", "VacanciesRead"), ("Form.Days", "30"));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return (await answer.HtmlAsync()).QuerySelector("#token")!.TextContent;
    }
}
