using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RmTalent.Features.Api.Webhooks;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;
using RmTalent.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;

namespace RmTalent.E2E;

/// <summary>A recruiter lets two programs in: one reads applications by a token, one is told when somebody applies.</summary>
public sealed class OtherProgramsTests(Site site) : Journey(site), IClassFixture<Site>
{
    private const string VacancyTitle = "Adviser for boatyards";
    private const string Applicant = "Sigrun Havn";

    [Fact]
    public async Task Program_reads_applications_by_a_token_and_another_is_told_of_a_new_one()
    {
        await using var receiver = new Receiver();
        var vacancy = await DbAsync(async db =>
        {
            var now = Site.Clock.Now;
            var opened = Vacancy.Draft(new VacancyRole(VacancyTitle, Languages.English, RmType.Business, Sector.Banking) { HiringManagerId = DemoPeople.Hanna.Id, RecruiterId = DemoPeople.Ruben.Id, Location = "Bergen" }, DemoPeople.Ruben.Id, now);
            opened.Pay(new VacancyPay(600_000, 700_000, "NOK", PayPeriod.Year, "Experience"), now);
            opened.Require(new Requirement(await db.Competencies.OrderBy(c => c.Position).Select(c => c.Id).FirstAsync(), 3, RequirementKind.Must, 3), now);
            opened.Submit(now);
            opened.Approve(DemoPeople.Hanna.Id, now);
            opened.Publish(now);
            db.Add(opened);
            await db.SaveChangesAsync();
            return opened.Id;
        });
        var (token, secret, page) = ("", "", "");
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync("/account");
            await ruben.FollowAsync("Access tokens");
            await ruben.FillAsync("What it is for", "Reporting");
            await ruben.PickAsync("What it may do", "Read applications and notes (applications:read)");
            await ruben.PressAsync("Make the token");
            token = await ruben.Page.Locator("#token").InnerTextAsync();

            await ruben.OpenAsync("/");
            await ruben.FollowAsync("Webhooks");
            await ruben.FollowAsync("New webhook");
            await ruben.FillAsync("Purpose", "Intranet");
            await ruben.FillAsync("Address", receiver.Url);
            await ruben.PickAsync("Is told", "Application received (application.submitted)");
            await ruben.PressAsync("Make the webhook");
            secret = await ruben.Page.Locator("#secret").InnerTextAsync();
            await ruben.FollowAsync("Continue to the webhook");
            page = new Uri(ruben.Page.Url).AbsolutePath;
            await ruben.PressAsync("Send a test");
        });
        await EventuallyAsync(() => Task.FromResult(receiver.Got.FirstOrDefault(g => g.Body.Contains("\"ping\"", StringComparison.Ordinal))), "the test message");
        await AnybodyAsync(ApplyAsync);

        var told = await EventuallyAsync(() => Task.FromResult(receiver.Got.FirstOrDefault(g => g.Body.Contains("application.submitted", StringComparison.Ordinal))), "the news of the application");
        told.Signature.ShouldBe(WebhookSecrets.Signature(secret, told.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(told.Timestamp, CultureInfo.InvariantCulture)), told.Body));
        told.Body.ShouldNotContain("Sigrun");
        using var message = JsonDocument.Parse(told.Body);
        using var program = new HttpClient { BaseAddress = new Uri(Site.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var application = await program.GetFromJsonAsync<JsonElement>($"/api/v1/applications/{message.RootElement.GetProperty("data").GetProperty("applicationId").GetGuid()}");
        application.GetProperty("application").GetProperty("candidate").GetProperty("name").GetString().ShouldBe(Applicant);
        (await program.GetFromJsonAsync<JsonElement>($"/api/v1/applications?vacancyId={vacancy}")).GetProperty("data").GetArrayLength().ShouldBe(1);
        ((int)(await program.GetAsync("/api/v1/candidates")).StatusCode).ShouldBe(403);

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync(page);
            await ruben.FollowAsync("Application received");
            await ruben.SeesAsync("Delivered");
            await ruben.SeesAsync("204");
            await ruben.SeesAsync(told.Id);
            await ruben.PressAsync("Send it again");
            await ruben.IsToldAsync("It is sent again");
        });
        await EventuallyAsync(() => Task.FromResult(receiver.Got.Count(g => g.Id == told.Id) == 2 ? told : null), "the message sent again");
    }

    /// <summary>Nobody answers at first; the message goes again under the same id, and an administrator takes the webhook over.</summary>
    [Fact]
    public async Task Message_that_nobody_took_goes_again_and_the_webhook_gets_another_owner()
    {
        await using var receiver = new Receiver { Status = 503 };
        var (page, secret) = ("", "");
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync("/webhooks/new");
            await ruben.FillAsync("Purpose", "Payroll");
            await ruben.FillAsync("Address", receiver.Url);
            await ruben.PickAsync("Is told", "Vacancy published (vacancy.published)");
            await ruben.PressAsync("Make the webhook");
            secret = await ruben.Page.Locator("#secret").InnerTextAsync();
            await ruben.FollowAsync("Continue to the webhook");
            page = new Uri(ruben.Page.Url).AbsolutePath;
            await ruben.PressAsync("Send a test");
            await EventuallyAsync(() => Task.FromResult(receiver.Got.FirstOrDefault()), "the first attempt");
            await EventuallyAsync(async () =>
            {
                await ruben.OpenAsync(page);
                return await ruben.Page.GetByText("503").CountAsync() > 0 ? page : null;
            }, "the answer of the first attempt");
            await ruben.SeesAsync("It has taken nothing since");
        });
        receiver.Status = 204;
        Site.Clock.Pass(TimeSpan.FromSeconds(10));
        var again = await EventuallyAsync(() => Task.FromResult(receiver.Got.ElementAtOrDefault(1)), "the second attempt");
        again.Id.ShouldBe(receiver.Got.First().Id);
        again.Signature.ShouldBe(WebhookSecrets.Signature(secret, again.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(again.Timestamp, CultureInfo.InvariantCulture)), again.Body));
        await AsAsync(DemoPeople.Astrid, async astrid =>
        {
            await astrid.OpenAsync(page);
            await astrid.OpenMoreAsync();
            await astrid.ConfirmAsync("Take over");
            await astrid.IsToldAsync("The webhook is yours now");
            (await astrid.FactAsync("Owner")).ShouldBe(DemoPeople.Astrid.Name);
        });
    }

    private async Task ApplyAsync(Visitor candidate)
    {
        await candidate.OpenAsync("/careers");
        await candidate.FollowAsync(VacancyTitle);
        await candidate.FollowAsync("Apply for this position");
        await candidate.FillAsync("Name", Applicant);
        await candidate.FillAsync("E-mail", "sigrun.havn@example.org");
        await candidate.PressAsync("Start");
        await candidate.FollowAsync("CV");
        await candidate.Field("Your CV").SetInputFilesAsync(Cv(Applicant));
        await candidate.PressAsync("Upload");
        await candidate.FollowAsync("Motivation");
        await candidate.FillAsync("Why do you apply for this position?", "I grew up in a boatyard.");
        await candidate.FillAsync("What draws you to our mission and vision?", "That you say what things cost.");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Privacy and consent");
        await candidate.Field("I have read this").CheckAsync();
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Check and submit");
        await candidate.PressAsync("Submit application");
    }
}
