using System.Net;
using System.Text.Json;
using RmTalent.Features.Certification;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Certification;

public sealed class VerifyTests : IDisposable
{
    private readonly TestHost _host = new();

    [Theory]
    [InlineData("en", "This certificate is valid")]
    [InlineData("nb", "Dette beviset er gyldig")]
    [InlineData("nl", "Dit certificaat is geldig")]
    public async Task Anybody_sees_that_it_is_valid_in_their_language(string language, string verdict)
    {
        var award = await Awarded();
        var client = _host.Anonymous();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var response = await client.GetAsync($"/verify/{award.Code}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        var page = await response.HtmlAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe(verdict);
        page.Body!.TextContent.ShouldContain("Nora Lie");
        page.Body.TextContent.ShouldContain(award.Number);
        page.Body.TextContent.ShouldNotContain("@example.org");
    }

    [Fact]
    public async Task Code_is_read_as_people_type_it()
    {
        var award = await Awarded();
        var typed = Uri.EscapeDataString($" {PublicCode.Grouped(award.Code).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')} ");
        (await _host.Anonymous().GetAsync($"/verify?code={typed}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_state_is_told_to_people_and_programs()
    {
        var award = await Awarded();
        (await Status(award)).ShouldBe("valid");

        _host.Clock.PassDays(366);
        (await Status(award)).ShouldBe("expired");
        (await Heading(award)).ShouldBe("This certificate has expired");

        await _host.AsTrainer().SubmitAsync($"/certificates/{award.Id}/revoke", ("Form.Reason", "Exam withdrawn"));
        (await Status(award)).ShouldBe("revoked");
        (await Heading(award)).ShouldBe("This certificate was revoked");
        (await (await _host.Anonymous().GetAsync($"/verify/{award.Code}")).Content.ReadAsStringAsync()).ShouldContain("Exam withdrawn");
    }

    [Fact]
    public async Task Replaced_one_leads_to_the_newer_one()
    {
        var award = await Awarded();
        await _host.AsTrainer().SubmitAsync($"/certificates/{award.Id}/reissue");

        (await Status(award)).ShouldBe("superseded");
        var page = await _host.Anonymous().OpenAsync($"/verify/{award.Code}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("This certificate was replaced");
        var newer = page.QuerySelector("main a[href^='/verify/']")!.GetAttribute("href")!;
        (await _host.Anonymous().OpenAsync(newer)).QuerySelector("h1")!.TextContent.ShouldBe("This certificate is valid");
    }

    [Theory]
    [InlineData("00000000000000000000000000")]
    [InlineData("short")]
    [InlineData("%E2%80%AE%C3%B8")]
    [InlineData("a%2F..%2Fb")]
    [InlineData("<script>")]
    public async Task Unknown_code_is_a_kind_404(string code)
    {
        var response = await _host.Anonymous().GetAsync($"/verify/{code}");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var json = await _host.Anonymous().GetAsync("/verify/00000000000000000000000000.json");
        json.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await json.Content.ReadAsStringAsync()).ShouldBe("""{"status":"unknown"}""");
    }

    [Fact]
    public async Task Program_may_ask_by_accept()
    {
        var award = await Awarded();
        var client = _host.Anonymous();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        var json = JsonDocument.Parse(await client.GetStringAsync($"/verify/{award.Code}")).RootElement;

        json.GetProperty("number").GetString().ShouldBe(award.Number);
        json.GetProperty("name").GetString().ShouldBe("Nora Lie");
        json.GetProperty("validUntil").GetString().ShouldBe("2027-03-02");
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        using var site = _host.WithWebHostBuilder(b => b.UseSetting("AnonymousFormsPerMinute", "5"));
        var client = site.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 12; guess++)
        {
            answers.Add((await client.GetAsync($"/verify/{AwardIdentity.NewCode()}")).StatusCode);
        }

        answers.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.NotFound, 10), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)]);
    }

    [Fact]
    public async Task Revocation_without_a_reason_stands_beside_the_field()
    {
        var award = await Awarded();
        var response = await _host.AsTrainer().SubmitAsync($"/certificates/{award.Id}/revoke", ("Form.Reason", " "));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _host.FindAsync(award.Id)).RevokedAt.ShouldBeNull();
    }

    public void Dispose() => _host.Dispose();

    private async Task<Award> Awarded() => await _host.AwardAsync(await _host.TemplateAsync(), await _host.PersonAsync("Nora Lie"));

    private async Task<string?> Status(Award award) =>
        JsonDocument.Parse(await _host.Anonymous().GetStringAsync($"/verify/{award.Code}.json")).RootElement.GetProperty("status").GetString();

    private async Task<string> Heading(Award award) => (await _host.Anonymous().OpenAsync($"/verify/{award.Code}")).QuerySelector("h1")!.TextContent;
}
