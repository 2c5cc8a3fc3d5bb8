using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Platform.Mail;

public sealed class OutboxTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task An_occasion_has_one_mail_however_often_it_is_queued()
    {
        (await QueueAsync(Draft("once"))).ShouldBeTrue();
        (await QueueAsync(Draft("once"))).ShouldBeFalse();
        await host.DrainAsync();
        await host.DrainAsync();
        host.Mails.Count(m => m.Subject == "Intervju once").ShouldBe(1);
    }

    [Fact]
    public async Task A_secret_link_reaches_its_reader_and_is_not_in_the_database()
    {
        await QueueAsync(Draft("secret"));
        var waiting = await MailAsync("secret");
        (waiting.Text + waiting.Html + waiting.Secrets).ShouldNotContain("s3cret");
        waiting.Secrets.ShouldNotBeNull();
        await host.DrainAsync();
        var sent = host.Mails.Single(m => m.Subject == "Intervju secret");
        sent.Link.ShouldBe("/book/s3cret?a=1&b=2");
        sent.Html.ShouldContain("/book/s3cret?a=1&amp;b=2");
        (await MailAsync("secret")).Secrets.ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_is_kept_when_sending_fails_and_goes_later_under_the_same_id()
    {
        await QueueAsync(Draft("later"));
        host.Mails.Fault = new InvalidOperationException("server away");
        await host.DrainAsync();
        host.Mails.Fault = null;
        var kept = await MailAsync("later");
        (kept.State, kept.Attempts, kept.Error).ShouldBe((MailState.Waiting, 1, "server away"));
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        await host.DrainAsync();
        host.Mails.Single(m => m.Subject == "Intervju later").MessageId.ShouldStartWith($"<{kept.Id:N}@");
    }

    [Fact]
    public async Task A_delayed_mail_waits()
    {
        await QueueAsync(Draft("delayed") with { SendAt = host.Clock.Now.AddHours(2) });
        await host.DrainAsync();
        host.Mails.ShouldNotContain(m => m.Subject == "Intervju delayed");
        host.Clock.Pass(TimeSpan.FromHours(2));
        await host.DrainAsync();
        host.Mails.ShouldContain(m => m.Subject == "Intervju delayed");
    }

    [Fact]
    public async Task What_people_write_cannot_become_html()
    {
        await QueueAsync(Draft("html") with { Body = [new MailProse("<script>alert(1)</script>\n\nsecond")] });
        (await MailAsync("html")).Html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void A_mail_in_three_languages() => MailSnapshot.Matches("blocks", language => Draft("shown") with
    {
        To = new MailRecipient("ola@example.org", "Ola", language),
        Body =
        [
            new MailProse("Words of a person.\n\nIn two paragraphs."),
            new MailDetails(new MailDetail("Next run", new DateOnly(2026, 3, 10)), new MailDetail("Last run", new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero)), new MailDetail("Failed", null)),
            new MailButton("Try again", "/book/s3cret"),
            new MailSignature("Kari Ås", "Recruiter"),
        ],
    });

    private static MailDraft Draft(string name) => new()
    {
        Occasion = $"outbox-test:{name}",
        To = new MailRecipient("ola@example.org", "Ola Nordmann", Languages.Norwegian),
        Subject = new MailText($"Intervju {name}"),
        Body = [new MailButton("Try again", "/book/s3cret?a=1&b=2")],
        Attachments = [ICalendar.File(new CalendarEvent { Uid = "a", Sequence = 0, StartsAt = default, EndsAt = default, Summary = "a", Organizer = new("a@example.org", "A") }, default)],
    };

    private async Task<bool> QueueAsync(MailDraft draft)
    {
        using var scope = host.Services.CreateScope();
        var queued = await scope.ServiceProvider.GetRequiredService<Outbox>().QueueAsync(draft, default);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return queued;
    }

    private Task<OutgoingMail> MailAsync(string name) =>
        host.DbAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(m => m.Occasion == $"outbox-test:{name}"));
}
