using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.E2E;

/// <summary>What journeys share: people at their browsers, the mail that reaches them, jobs and the clock. No browser may have complained at the end.</summary>
public abstract class Journey(Site site) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private readonly Dictionary<string, IBrowserContext> _browsers = new(StringComparer.Ordinal);

    protected Site Site => site;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
        {
            await browser.CloseAsync();
        }

        _complaints.ShouldBeEmpty();
    }

    protected Task AsAsync(DemoPerson person, Func<Visitor, Task> does) => AsAsync(person.Email, does);

    /// <summary>An employee comes back to their own browser, and signs in again when too much time went by.</summary>
    protected async Task AsAsync(string email, Func<Visitor, Task> does)
    {
        if (!_browsers.TryGetValue(email, out var browser))
        {
            _browsers[email] = browser = await site.BrowserAsync();
            await browser.AddCookiesAsync([new() { Name = LocalizationSetup.LanguageCookie, Value = Languages.English, Url = site.Address }]);
        }

        var visitor = await site.VisitorAsync(browser);
        if (!await visitor.IsSignedInAsync())
        {
            await visitor.SignInAsync(email);
        }

        await TellAsync(visitor, email, does);
        await visitor.Page.CloseAsync();
    }

    /// <summary>Somebody without an account.</summary>
    protected async Task AnybodyAsync(Func<Visitor, Task> does)
    {
        await using var visitor = await site.VisitorAsync();
        await TellAsync(visitor, "Anybody", does);
    }

    /// <summary>
    /// Starts jobs on the administrator's page, each when the one before has finished. What is waited for is a run that was not there before:
    /// counting would not do, because old runs are deleted by a job too.
    /// </summary>
    protected Task RunNowAsync(params string[] jobs) => AsAsync(DemoPeople.Astrid, async astrid =>
    {
        foreach (var job in jobs)
        {
            var sweep = site.Services.GetRequiredService<SweepRunner>().Schedules.Single(s => s.Title == job).Name;
            var before = await DbAsync(db => db.Set<JobRun>().Where(r => r.Sweep == sweep).Select(r => r.Id).ToListAsync());
            await astrid.FollowAsync("Jobs");
            await astrid.ArriveAsync(() => astrid.Page.GetByRole(AriaRole.Row, new() { Name = job }).GetByRole(AriaRole.Button).First.ClickAsync());
            await EventuallyAsync(
                () => DbAsync(db => db.Set<JobRun>().FirstOrDefaultAsync(r => r.Sweep == sweep && r.FinishedAt != null && !before.Contains(r.Id))),
                $"the end of the job '{job}'");
        }
    });

    protected Task<SentMail> MailAsync(string to, string subject) =>
        MailAsync(to, m => (m.Subject + ' ').StartsWith(subject + ' ', StringComparison.Ordinal), subject);

    /// <summary>A mail in whatever language its reader has: told by the names in its subject.</summary>
    protected Task<SentMail> MailAboutAsync(string to, params string[] names) =>
        MailAsync(to, m => names.All(n => m.Subject.Contains(n, StringComparison.Ordinal)), string.Join(", ", names));

    protected static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look, string what) where T : class
    {
        var waited = Stopwatch.StartNew();
        do
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(250);
        }
        while (waited.Elapsed < Visitor.Patience);

        throw new TimeoutException($"Waited in vain for {what}.");
    }

    protected string Day(int fromNow) => DateOnly.FromDateTime(site.Clock.Now.UtcDateTime).AddDays(fromNow).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Arranges or looks up what is not this journey's own story.</summary>
    protected async Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorContext>().Current = Actor.Program;
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>A fresh link of the kind that candidates get by mail.</summary>
    protected Task<string> IssueAsync(string purpose, Guid subject, TimeSpan validFor) => DbAsync(async db =>
    {
        var token = new AccessLinks(db, site.Clock).Issue(purpose, subject, validFor);
        await db.SaveChangesAsync();
        return token;
    });

    protected FilePayload Cv(string name, string about = "Two years in a shop.") => new()
    {
        Name = "cv.pdf",
        MimeType = "application/pdf",
        Buffer = site.Services.GetRequiredService<IPdfEngine>().Render(new Document
        {
            Title = $"CV {name}",
            Language = "en",
            CreatedAt = site.Clock.Now,
            Blocks = [new Title(name, "Adviser for business clients"), new Paragraph(about)],
        }),
    };

    /// <summary>A mail that says all this somewhere.</summary>
    protected Task<SentMail> MailSayingAsync(string to, params string[] words) =>
        MailAsync(to, m => words.All(w => m.Text.Contains(w, StringComparison.Ordinal)), string.Join(", ", words));

    /// <summary>Lets days go by, and a little more until people are at work.</summary>
    protected async Task WorkdayAfterAsync(int days)
    {
        var hours = await DbAsync(async db => WorkingCalendar.Of(await db.OrganisationAsync(default)));
        site.Clock.Now = hours.NextWorkingTime(site.Clock.Now.AddDays(days));
    }

    /// <summary>Where somebody got stuck is said together with what they saw.</summary>
    private async Task TellAsync(Visitor visitor, string who, Func<Visitor, Task> does)
    {
        try
        {
            await does(visitor);
        }
        catch (Exception error) when (!visitor.Page.IsClosed)
        {
            throw new InvalidOperationException($"{who} is stuck at {visitor.Page.Url}:\n{await visitor.Page.Locator("body").InnerTextAsync()}\n{string.Join('\n', visitor.Complaints)}", error);
        }

        _complaints.AddRange(visitor.Complaints);
    }

    private Task<SentMail> MailAsync(string to, Predicate<SentMail> fits, string what) => EventuallyAsync(
        () => Task.FromResult(site.Mails().LastOrDefault(m => m.To.Contains(to, StringComparison.OrdinalIgnoreCase) && fits(m))), $"the mail '{what}' to {to}");
}
