using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Accounts;

public sealed class AccountPagesTests(TestHost host) : IClassFixture<TestHost>
{
    private const string NewPassword = "seven lanterns under the pier";

    [Fact]
    public async Task Session_ended_elsewhere_is_out_within_a_minute()
    {
        var account = await host.GivenAccountAsync(Roles.Recruiter);
        var (here, there) = (await host.SignInAsync(account), await host.SignInAsync(account));
        var stolen = await host.DbAsync(db => db.OpenSessionsOf(account.Id).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());

        (await here.SubmitAsync("/account/sessions", stolen.ToString())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        host.Clock.Pass(TimeSpan.FromSeconds(31));

        (await there.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("what")]
    public async Task Answer_of_a_passkey_that_nobody_asked_for_is_refused(string credential)
    {
        var browser = await host.SignInAsync(await host.GivenAccountAsync(Roles.Recruiter));
        (await browser.SubmitAsync("/account/passkeys", "Add a passkey", ("Form.Credential", credential))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.Anonymous().SubmitAsync("/sign-in", "Sign in with a passkey", ("Form.Credential", credential))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>Programs that drop the renewed cookie, and requests side by side.</summary>
    [Fact]
    public async Task Old_cookie_shares_one_look_at_the_database_and_has_the_roles_of_that_look()
    {
        var account = await host.GivenAccountAsync(Roles.Recruiter);
        var answer = await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", Accounts.Password));
        using var stubborn = Stubborn(answer);
        host.Clock.Pass(TimeSpan.FromSeconds(31));
        (await stubborn.GetAsync("/vacancies")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var sql = new SqlCount(host.ConnectionString))
        {
            (await stubborn.GetAsync("/vacancies")).StatusCode.ShouldBe(HttpStatusCode.OK);
            sql.Take().ShouldAllBe(s => !s.Contains("sign_in_sessions", StringComparison.Ordinal));
        }

        await host.DbAsync(db => db.UserRoles.Where(r => r.UserId == account.Id).ExecuteDeleteAsync());
        host.Clock.Pass(TimeSpan.FromSeconds(31));
        for (var n = 0; n < 2; n++)
        {
            (await stubborn.GetAsync("/vacancies")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Copy_of_a_cookie_is_worth_nothing_after_signing_out()
    {
        var account = await host.GivenAccountAsync(Roles.Recruiter);
        var browser = host.Anonymous();
        using var copy = Stubborn(await browser.SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", Accounts.Password)));
        (await copy.GetAsync("/vacancies")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await browser.SubmitAsync("/account", "Sign out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await copy.GetAsync("/vacancies")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Deactivated_person_is_out_and_cannot_come_back()
    {
        var account = await host.GivenAccountAsync(Roles.Recruiter);
        var browser = await host.SignInAsync(account);
        (await host.As(Guid.CreateVersion7(), Roles.Administrator).SubmitAsync($"/people/{account.Id}/access", "Deactivate")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        host.Clock.Pass(TimeSpan.FromSeconds(31));

        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", Accounts.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_deactivates_the_own_account_and_the_page_says_so()
    {
        var account = await host.GivenAccountAsync(Roles.Administrator);
        var answer = await host.As(account.Id, Roles.Administrator).SubmitAsync($"/people/{account.Id}/access", "Deactivate");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.HtmlAsync()).QuerySelector("main .error-summary")!.TextContent.ShouldContain("You cannot deactivate yourself");
    }

    [Fact]
    public async Task Authenticator_code_works_once()
    {
        var account = await host.GivenAccountAsync(Roles.Trainer);
        var browser = await host.SignInAsync(account);
        var key = Base32.Decode((await browser.OpenAsync("/account/two-step")).QuerySelector("main code")!.TextContent.Replace(" ", ""));
        var on = await browser.SubmitAsync("/account/two-step", "Switch on", ("Form.Code", TotpProvider.CodeAt(key, host.Clock.Now)));
        (await on.HtmlAsync()).QuerySelectorAll("#codes code").Length.ShouldBe(10);
        host.Clock.Pass(TimeSpan.FromSeconds(60));

        var code = TotpProvider.CodeAt(key, host.Clock.Now);
        (await SecondStepAsync(account, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SecondStepAsync(account, code)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Forgotten_password_is_chosen_anew_by_a_link_that_works_once()
    {
        var account = await host.GivenAccountAsync(Roles.Trainer);
        var browser = await host.SignInAsync(account);
        await host.Anonymous().SubmitAsync("/forgot-password", ("Form.Email", account.Email!));
        await host.DrainAsync();
        var link = host.Mails.To(account.Email!).Link!;

        (await host.Anonymous().SubmitAsync(link, ("Form.Password", "password password"), ("Form.Again", "password password"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.Anonymous().SubmitAsync(link, ("Form.Password", NewPassword), ("Form.Again", NewPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.Anonymous().GetAsync(link)).Headers.Location!.ToString().ShouldBe("/sign-in");
        host.Clock.Pass(TimeSpan.FromSeconds(31));
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", NewPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Invited_person_chooses_a_password_and_is_in()
    {
        var administrator = await host.GivenAccountAsync(Roles.Administrator);
        var browser = await host.SignInAsync(administrator);
        var invited = await browser.SubmitAsync("/people/invite", "Send the invitation",
            ("Form.Name", "Kari Nygård"), ("Form.Email", "kari@example.org"), ("Form.Roles", Roles.Trainer), ("Form.Language", "nb"));
        invited.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DrainAsync();

        var newcomer = host.Anonymous();
        var link = host.Mails.To("kari@example.org").Link!;
        (await newcomer.SubmitAsync(link, ("Form.Password", NewPassword), ("Form.Again", NewPassword))).Headers.Location!.ToString().ShouldBe("/");
        (await newcomer.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await newcomer.GetAsync("/people/invite")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Expired_link_offers_a_new_one()
    {
        await host.As(Guid.CreateVersion7(), Roles.Administrator).SubmitAsync("/people/invite", "Send the invitation",
            ("Form.Name", "Per Late"), ("Form.Email", "late@example.org"), ("Form.Roles", Roles.Trainer));
        await host.DrainAsync();
        host.Clock.PassDays(8);

        var page = (await host.Anonymous().GetAsync(host.Mails.To("late@example.org").Link!)).Headers.Location!.ToString();
        (await host.Anonymous().SubmitAsync(page, "Send me a new link")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DrainAsync();
        (await host.Anonymous().GetAsync(host.Mails.To("late@example.org").Link!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Set_up_page_needs_the_code_and_is_gone_after()
    {
        using var fresh = new TestHost();
        var code = await fresh.DbAsync(async db =>
        {
            var given = new AccessLinks(db, fresh.Clock).IssueCode("set-up", Guid.CreateVersion7(), TimeSpan.FromDays(1));
            await db.SaveChangesAsync();
            return given;
        });
        (string, string)[] form = [("Form.Organisation", "Fjord Forsikring"), ("Form.Name", "Ada Admin"), ("Form.Email", "ada@example.org"), ("Form.Password", NewPassword), ("Form.Again", NewPassword)];

        (await fresh.Anonymous().SubmitAsync("/setup", [.. form, ("Form.Code", "0000-0000")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var browser = fresh.Anonymous();
        (await browser.SubmitAsync("/setup", [.. form, ("Form.Code", PublicCode.Grouped(code).ToLowerInvariant())])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await browser.GetAsync("/administration/organisation")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fresh.Anonymous().GetAsync("/setup")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A program that keeps the cookie of this answer, whatever it is told later.</summary>
    private HttpClient Stubborn(HttpResponseMessage signedIn)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"), HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        return client;
    }

    private async Task<HttpResponseMessage> SecondStepAsync(Account account, string code)
    {
        var browser = host.Anonymous();
        var first = await browser.SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", Accounts.Password));
        return await browser.SubmitAsync(first.Headers.Location!.ToString(), ("Form.Code", code));
    }
}
