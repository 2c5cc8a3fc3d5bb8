using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Api.Webhooks;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Api;

public sealed class WebhookTests : IAsyncLifetime
{
    private HiringCase _hiring = null!;
    private WebApplicationFactory<Program> _site = null!;
    private HttpClient _program = null!;

    private TestHost Host => _hiring.Host;

    public async Task InitializeAsync()
    {
        _hiring = await HiringCase.ShortlistedAsync();
        _site = Host.WithWebHostBuilder(b => b.UseSetting("Webhooks:AllowLoopback", "true"));
        _program = _site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        _program.DefaultRequestHeaders.Authorization = (await Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter)).DefaultRequestHeaders.Authorization;
        await Host.DrainAsync();
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _hiring.Dispose();
    }

    [Fact]
    public void Signature_is_that_of_the_published_example() =>
        WebhookSecrets.Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""")
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public async Task Endpoint_gets_a_signed_message_of_ids_and_states_when_somebody_applies()
    {
        await using var receiver = new Receiver();
        var (id, secret) = await MakeAsync(receiver.Url, WebhookEvent.ApplicationSubmitted, WebhookEvent.ApplicationMoved);
        await Host.DbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == _hiring.VacancyId)).HideNames(Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var application = await _hiring.AnotherApplicantAsync("xantippe.quux@example.org");
        await SendAsync();

        receiver.Got.Count.ShouldBe(3); // applied, in review, shortlisted
        var first = receiver.Got.First();
        first.Signature.ShouldBe(WebhookSecrets.Signature(secret, first.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(first.Timestamp, CultureInfo.InvariantCulture)), first.Body));
        var message = JsonNode.Parse(first.Body)!;
        message["type"]!.GetValue<string>().ShouldBe("application.submitted");
        message["data"]!["applicationId"]!.GetValue<Guid>().ShouldBe(application);
        message["data"]!.AsObject().Select(p => p.Key).ShouldBe(["vacancyId", "vacancyReference", "applicationId", "status"], ignoreOrder: true);
        receiver.Got.ShouldAllBe(g => !g.Body.Contains("antippe", StringComparison.OrdinalIgnoreCase) && !g.Body.Contains("Kari", StringComparison.Ordinal));
        var deliveries = await _program.ReadAsync($"/api/v1/webhooks/{id}/deliveries");
        deliveries["data"]!.AsArray().ShouldAllBe(d => d!["state"]!.GetValue<string>() == "Delivered" && d["attempts"]![0]!["status"]!.GetValue<int>() == 204);
        (await Host.DbAsync(db => db.Webhooks.SingleAsync())).Secret.ShouldNotContain(secret[6..]);

        var page = await Host.As(HiringCase.Ruben, Roles.Recruiter).OpenAsync($"/webhooks/{id}");
        page.QuerySelectorAll("table tbody tr").Length.ShouldBe(3);
        page.Body!.TextContent.ShouldContain("204");
    }

    [Fact]
    public async Task Failure_is_tried_again_later_and_later_under_the_same_id()
    {
        await using var receiver = new Receiver { Status = 503 };
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        await PingAsync(id);
        await SendAsync();
        await SendAsync();
        receiver.Got.Count.ShouldBe(1);
        Host.Clock.Now += TimeSpan.FromSeconds(6);
        await SendAsync();
        receiver.Got.Count.ShouldBe(2);
        Host.Clock.Now += TimeSpan.FromMinutes(4);
        await SendAsync();
        receiver.Got.Count.ShouldBe(2);
        receiver.Status = 200;
        Host.Clock.Now += TimeSpan.FromMinutes(2);
        await SendAsync();
        receiver.Got.Select(g => g.Id).Distinct().ShouldHaveSingleItem();
        receiver.Got.Select(g => g.Timestamp).Distinct().Count().ShouldBe(3);
        var delivery = (await _program.ReadAsync($"/api/v1/webhooks/{id}/deliveries"))["data"]![0]!;
        delivery["state"]!.GetValue<string>().ShouldBe("Delivered");
        delivery["attempts"]!.AsArray().Select(a => a!["status"]!.GetValue<int>()).ShouldBe([503, 503, 200]);
        (await _program.ReadAsync($"/api/v1/webhooks/{id}"))["state"]!.GetValue<string>().ShouldBe("Active");
    }

    [Fact]
    public async Task After_days_of_silence_the_endpoint_is_switched_off_and_its_owner_is_told()
    {
        await using var receiver = new Receiver { Status = 500 };
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        await PingAsync(id);
        var begun = Host.Clock.Now;
        for (var n = 0; n < 40 && await StateAsync(id) != "Disabled"; n++)
        {
            await SendAsync();
            Host.Clock.Now += TimeSpan.FromHours(3);
        }

        receiver.Got.Count.ShouldBe(WebhookDelivery.MaxAttempts);
        (Host.Clock.Now - begun).ShouldBeInRange(TimeSpan.FromDays(3), TimeSpan.FromDays(4.5));
        await Host.DrainAsync();
        Host.Mails.To("ruben@nordvik.example").Subject.ShouldBe("A webhook of yours was switched off");
        (await (await _program.PostAsync($"/api/v1/webhooks/{id}/ping")).ProblemAsync(422)).ShouldBe("refused");

        var browser = Host.As(HiringCase.Ruben, Roles.Recruiter);
        await browser.SubmitAsync($"/webhooks/{id}", "Switch on");
        receiver.Status = 204;
        var delivery = (await Host.DbAsync(db => db.WebhookDeliveries.SingleAsync())).Id;
        (await browser.SubmitAsync($"/webhooks/{id}/deliveries/{delivery}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await SendAsync();
        (await browser.OpenAsync($"/webhooks/{id}/deliveries/{delivery}")).Body!.TextContent.ShouldContain("Delivered");
    }

    [Fact]
    public async Task Endpoint_that_says_it_is_gone_is_switched_off_at_once()
    {
        await using var receiver = new Receiver { Status = 410 };
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        await PingAsync(id);
        await SendAsync();
        (await StateAsync(id)).ShouldBe("Disabled");
    }

    [Fact]
    public async Task Endpoint_of_somebody_who_may_no_longer_keep_one_hears_nothing()
    {
        await using var receiver = new Receiver();
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        await PingAsync(id);
        await Host.DbAsync(db => db.Users.Where(u => u.Id == HiringCase.Ruben).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeactivatedAt, Host.Clock.Now)));
        await SendAsync();
        receiver.Got.ShouldBeEmpty();
        (await Host.DbAsync(db => db.Webhooks.SingleAsync(w => w.Id == id))).DisabledBecause.ShouldBe(WebhookOff.OwnerLost);
    }

    [Fact]
    public async Task Administrator_takes_over_the_endpoint_of_somebody_who_left()
    {
        await using var receiver = new Receiver();
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        var secret = (await Host.DbAsync(db => db.Webhooks.SingleAsync(w => w.Id == id))).Secret;
        await PingAsync(id);
        await Host.DbAsync(db => db.Users.Where(u => u.Id == HiringCase.Ruben).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeactivatedAt, Host.Clock.Now)));
        await SendAsync();
        (await Host.As(HiringCase.Stranger, Roles.Recruiter).GetAsync($"/webhooks/{id}/take-over")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await Host.DbAsync(async db =>
        {
            db.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = HiringCase.Hanna, RoleId = await db.Roles.Where(r => r.Name == Roles.Administrator).Select(r => r.Id).SingleAsync() });
            return await db.SaveChangesAsync();
        });

        var administrator = Host.As(HiringCase.Hanna, Roles.Administrator);
        (await administrator.OpenAsync($"/webhooks/{id}")).QuerySelectorAll($"a[href='/webhooks/{id}/take-over']").Length.ShouldBe(2);
        (await administrator.SubmitAsync($"/webhooks/{id}/take-over")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.SubmitAsync($"/webhooks/{id}/take-over")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.OpenAsync($"/webhooks/{id}")).QuerySelector($"a[href='/webhooks/{id}/take-over']").ShouldBeNull();
        var taken = await Host.DbAsync(db => db.Webhooks.SingleAsync(w => w.Id == id));
        (taken.OwnerId, taken.Secret, taken.State).ShouldBe((HiringCase.Hanna, secret, WebhookState.Disabled));
        (await Host.DbAsync(db => db.Set<FactRow>().SingleAsync(f => f.Name == nameof(WebhookTakenOver)))).ActorId.ShouldBe(HiringCase.Hanna);

        await administrator.SubmitAsync($"/webhooks/{id}", "Switch on");
        await administrator.SubmitAsync($"/webhooks/{id}", "Send a test");
        await SendAsync();
        receiver.Got.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Stopped_or_killed_on_the_way_it_goes_again_under_the_same_id()
    {
        await using var receiver = new Receiver { Holds = true };
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        await PingAsync(id);
        using (var stop = new CancellationTokenSource())
        {
            var running = Sender.RunAsync(stop.Token);
            await receiver.ArrivedAsync();
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(running);
        }

        // A kill leaves the claim behind; it runs out with its lease.
        var lease = Host.Clock.Now.AddMinutes(2);
        await Host.DbAsync(db => db.WebhookDeliveries.ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, lease)));
        receiver.Holds = false;
        await SendAsync();
        receiver.Got.Count.ShouldBe(1);
        Host.Clock.Now = lease.AddSeconds(1);
        await SendAsync();
        receiver.Got.Count.ShouldBe(2);
        receiver.Got.Select(g => g.Id).Distinct().ShouldHaveSingleItem();
        await SendAsync();
        receiver.Got.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_nodes_send_a_message_once()
    {
        await using var receiver = new Receiver();
        var (id, _) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        for (var n = 0; n < 10; n++)
        {
            await PingAsync(id);
        }

        await Task.WhenAll(Sender.RunAsync(default), Sender.RunAsync(default), Sender.RunAsync(default));
        receiver.Got.Select(g => g.Id).Distinct().Count().ShouldBe(10);
        receiver.Got.Count.ShouldBe(10);
    }

    [Fact]
    public async Task New_secret_and_old_one_sign_together_for_a_day()
    {
        await using var receiver = new Receiver();
        var (id, old) = await MakeAsync(receiver.Url, WebhookEvent.VacancyPublished);
        var shown = await (await Host.As(HiringCase.Ruben, Roles.Recruiter).SubmitAsync($"/webhooks/{id}/secret")).HtmlAsync();
        var fresh = shown.QuerySelector("#secret")!.TextContent;
        await PingAsync(id);
        await SendAsync();
        var got = receiver.Got.Single();
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Timestamp, CultureInfo.InvariantCulture));
        got.Signature.Split(' ').ShouldBe([WebhookSecrets.Signature(fresh, got.Id, at, got.Body), WebhookSecrets.Signature(old, got.Id, at, got.Body)]);
        Host.Clock.Now += TimeSpan.FromHours(25);
        await PingAsync(id);
        await SendAsync();
        receiver.Got.Last().Signature.Split(' ').ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("http://hooks.example.org/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://10.1.2.3/hook")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://172.20.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://user:secret@hooks.example.org/")]
    [InlineData("ftp://hooks.example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("not an address")]
    public async Task Address_of_a_neighbour_is_refused_when_it_is_written(string url)
    {
        var program = await Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        (await (await program.PostAsync("/api/v1/webhooks", new { url, purpose = "x", events = new[] { "vacancy.published" } })).JsonAsync(422))["errors"]!.AsObject().Single().Key.ShouldBe("url");
        (await Host.As(HiringCase.Ruben, Roles.Recruiter).SubmitAsync("/webhooks/new", ("Form.Url", url), ("Form.Purpose", "x"), ("Form.Events", "VacancyPublished"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Name_that_leads_to_a_neighbour_is_refused_when_it_is_called_and_a_redirect_is_not_followed()
    {
        await using var receiver = new Receiver();
        using var strict = new WebhookClient(new OutsideWorld(allowLoopback: false));
        (await strict.SendAsync($"http://localhost:{receiver.Port}/", "msg_1", Host.Clock.Now, "{}", "v1,x", default)).Outcome.ShouldBe(AttemptOutcome.AddressRefused);
        receiver.Got.ShouldBeEmpty();

        await using var sly = new Receiver { Status = 302, Location = receiver.Url };
        using var open = new WebhookClient(new OutsideWorld(allowLoopback: true));
        var result = await open.SendAsync(sly.Url, "msg_1", Host.Clock.Now, "{}", "v1,x", default);
        (result.Outcome, result.Status).ShouldBe((AttemptOutcome.Refused, 302));
        receiver.Got.ShouldBeEmpty();
    }

    [Fact]
    public async Task Others_do_not_see_the_endpoint_and_administrators_do()
    {
        var (id, _) = await MakeAsync("https://hooks.example.org/a", WebhookEvent.VacancyPublished);
        var stranger = await Host.ProgramOfAsync(HiringCase.Stranger, Roles.Recruiter);
        (await stranger.ReadAsync("/api/v1/webhooks"))["data"]!.AsArray().ShouldBeEmpty();
        (await stranger.SendAsync(HttpMethod.Delete, $"/api/v1/webhooks/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var browser = Host.As(HiringCase.Stranger, Roles.Recruiter);
        foreach (var page in new[] { "", "/edit", "/secret", "/off", "/remove" })
        {
            (await browser.GetAsync($"/webhooks/{id}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var administrator = Host.As(HiringCase.Hanna, Roles.Administrator);
        (await administrator.OpenAsync("/webhooks")).QuerySelector($"a[href='/webhooks/{id}']").ShouldNotBeNull();
        var edit = await administrator.OpenAsync($"/webhooks/{id}/edit");
        (await _program.SendAsync(HttpMethod.Delete, $"/api/v1/webhooks/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await administrator.SubmitAsync($"/webhooks/{id}/edit", edit, null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.Name == nameof(WebhookRemoved)))).ShouldBe(1);
    }

    [Fact]
    public void Pauses_add_up_to_three_days()
    {
        var total = Enumerable.Range(1, WebhookDelivery.MaxAttempts - 1).Aggregate(TimeSpan.Zero, (sum, n) => sum + WebhookDelivery.PauseAfter(n, 0)!.Value);
        total.ShouldBeInRange(TimeSpan.FromDays(3), TimeSpan.FromDays(3.5));
        WebhookDelivery.PauseAfter(WebhookDelivery.MaxAttempts, 0).ShouldBeNull();
        WebhookDelivery.PauseAfter(3, 1)!.Value.ShouldBe(TimeSpan.FromMinutes(33));
    }

    private WebhookSender Sender => _site.Services.GetRequiredService<WebhookSender>();

    private async Task SendAsync()
    {
        await Host.DrainAsync();
        await Sender.RunAsync(default);
    }

    private async Task<string> StateAsync(Guid id) => (await _program.ReadAsync($"/api/v1/webhooks/{id}"))["state"]!.GetValue<string>();

    private async Task PingAsync(Guid id) => await (await _program.PostAsync($"/api/v1/webhooks/{id}/ping")).JsonAsync(202);

    private async Task<(Guid Id, string Secret)> MakeAsync(string url, params WebhookEvent[] events)
    {
        var made = await (await _program.PostAsync("/api/v1/webhooks", new { url, purpose = "Test", events = events.Select(WebhookEvents.NameOf) })).JsonAsync(201);
        return (made["webhook"]!["id"]!.GetValue<Guid>(), made["secret"]!.GetValue<string>());
    }
}
