using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Administration;

public sealed class AdministrationPagesTests(TestHost host) : IClassFixture<TestHost>
{
    private HttpClient Administrator => host.As(Guid.CreateVersion7(), Roles.Administrator);

    [Fact]
    public async Task Jobs_page_shows_each_sweep_and_runs_one()
    {
        (await Administrator.OpenAsync("/administration/jobs")).Body!.TextContent.ShouldContain("Every day at");
        var answer = await Administrator.SubmitAsync("/administration/jobs", nameof(CleanUp));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.DbAsync(db => db.Set<JobRun>().CountAsync(r => r.Sweep == nameof(CleanUp) && r.FinishedAt != null))).ShouldBeGreaterThan(0);
        (await Administrator.OpenAsync($"/administration/jobs?sweep={nameof(CleanUp)}")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Messages_page_finds_a_mail_and_masks_its_link()
    {
        var id = await QueueAsync("shown");
        (await Administrator.OpenAsync("/administration/messages?Filter.State=Waiting&Filter.Q=ola@example.org")).Body!.TextContent.ShouldContain("Subject shown");
        var page = await Administrator.OpenAsync($"/administration/messages/{id}");
        page.Body!.TextContent.ShouldContain("https://•••");
        page.Body.TextContent.ShouldNotContain("token-of-ola");
    }

    [Fact]
    public async Task A_mail_that_was_not_delivered_is_sent_again_from_its_page()
    {
        var id = await QueueAsync("again");
        host.Mails.Fault = new System.Net.Mail.SmtpException("mailbox full");
        for (var i = 0; i < OutgoingMail.MaxAttempts; i++)
        {
            await host.DrainAsync();
            host.Clock.Pass(TimeSpan.FromHours(7));
        }

        host.Mails.Fault = null;
        (await Administrator.OpenAsync($"/administration/messages/{id}")).Body!.TextContent.ShouldContain("mailbox full");
        (await Administrator.SubmitAsync($"/administration/messages/{id}", "Send again")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DrainAsync();
        host.Mails.ShouldContain(m => m.Subject == "Subject again");
    }

    [Fact]
    public async Task A_waiting_mail_can_be_cancelled_once()
    {
        var id = await QueueAsync("cancelled", host.Clock.Now.AddYears(1));
        (await Administrator.SubmitAsync($"/administration/messages/{id}", "Do not send")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.DbAsync(db => db.Set<OutgoingMail>().SingleAsync(m => m.Id == id))).Secrets.ShouldBeNull();
    }

    [Theory]
    [InlineData("/administration/jobs")]
    [InlineData("/administration/messages")]
    public async Task Others_stay_out(string path) =>
        (await host.As(Guid.CreateVersion7(), Roles.Recruiter).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private Task<Guid> QueueAsync(string name, DateTimeOffset? sendAt = null) => Mails.QueueAsync(host, new MailDraft
    {
        Occasion = $"test:{name}",
        To = new MailRecipient("ola@example.org", "Ola Nordmann", "en"),
        Subject = new MailText($"Subject {name}"),
        Body = [new MailButton("Open", "/status/token-of-ola")],
        SendAt = sendAt,
    });

    private static class Mails
    {
        public static async Task<Guid> QueueAsync(TestHost host, MailDraft draft)
        {
            using var scope = host.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<Outbox>().QueueAsync(draft, default);
            var db = scope.ServiceProvider.GetRequiredService<RmTalent.Platform.Data.AppDbContext>();
            await db.SaveChangesAsync();
            return await db.Set<OutgoingMail>().Where(m => m.Occasion == draft.Occasion).Select(m => m.Id).SingleAsync();
        }
    }
}
