using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Pdf;

namespace RmTalent.E2E;

/// <summary>What journeys share: people at their browsers, the mail that reaches them, jobs and the clock. No browser may have complained at the end.</summary>
public abstract class Journey(Site site) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];

    protected Site Site => site;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _complaints.ShouldBeEmpty();
        return Task.CompletedTask;
    }

    protected Task AsAsync(DemoPerson person, Func<Visitor, Task> does) => AsAsync(person.Email, does);

    protected async Task AsAsync(string email, Func<Visitor, Task> does)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("English");
        await visitor.SignInAsync(email);
        await does(visitor);
        _complaints.AddRange(visitor.Complaints);
    }

    /// <summary>Somebody without an account.</summary>
    protected async Task AnybodyAsync(Func<Visitor, Task> does)
    {
        await using var visitor = await site.VisitorAsync();
        await does(visitor);
        _complaints.AddRange(visitor.Complaints);
    }

    protected Task RunNowAsync(params string[] jobs) => AsAsync(DemoPeople.Astrid, async astrid =>
    {
        foreach (var job in jobs)
        {
            await astrid.FollowAsync("Jobs");
            await astrid.ArriveAsync(() => astrid.Page.GetByRole(AriaRole.Row, new() { Name = job }).GetByRole(AriaRole.Button).First.ClickAsync());
        }
    });

    protected Task<SentMail> MailAsync(string to, string subject) =>
        MailAsync(to, m => (m.Subject + ' ').StartsWith(subject + ' ', StringComparison.Ordinal), subject);

    /// <summary>A mail in whatever language its reader has: told by the names in its subject.</summary>
    protected Task<SentMail> MailAboutAsync(string to, params string[] names) =>
        MailAsync(to, m => names.All(n => m.Subject.Contains(n, StringComparison.Ordinal)), string.Join(", ", names));

    protected static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look, string what) where T : class
    {
        var until = DateTime.UtcNow + Visitor.Patience;
        do
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(250);
        }
        while (DateTime.UtcNow < until);

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

    private Task<SentMail> MailAsync(string to, Predicate<SentMail> fits, string what) => EventuallyAsync(
        () => Task.FromResult(site.Mails().LastOrDefault(m => m.To.Contains(to, StringComparison.OrdinalIgnoreCase) && fits(m))), $"the mail '{what}' to {to}");
}
