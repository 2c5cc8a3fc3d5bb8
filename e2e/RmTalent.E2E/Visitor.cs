using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RmTalent.Platform.Security;

namespace RmTalent.E2E;

/// <summary>One person at one browser. Whatever the browser complains of (script errors, refused content, failing requests) is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Site.Repository("wwwroot-assets/node_modules/axe-core/axe.min.js")));

    /// <summary>How long a person waits for a page, a mail or a job. Generous: the machine may be busy with other tests.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Site _site;
    private readonly List<string> _complaints = [];

    internal Visitor(Site site, IPage page)
    {
        (_site, Page) = (site, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                _complaints.Add($"{response.Url}: {response.Status}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens a page of the site, or a link out of a mail.</summary>
    public async Task<int> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path.StartsWith("http", StringComparison.Ordinal) ? _site.Address + new Uri(path).PathAndQuery : path);
        return response!.Status;
    }

    /// <summary>Opens what may be a page or a file: a browser does not show a file that it saves.</summary>
    public async Task<(int Status, bool IsPage)> LookAsync(string path)
    {
        try
        {
            var shown = await Page.GotoAsync(path);
            return (shown!.Status, shown.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal));
        }
        catch (PlaywrightException)
        {
            return ((await Page.Context.APIRequest.GetAsync(_site.Address + path)).Status, false);
        }
    }

    /// <summary>Signs in on the page as one of the demo people.</summary>
    public async Task SignInAsync(string email)
    {
        if (!IsAtTheDoor)
        {
            await OpenAsync("/sign-in");
        }

        await Page.Locator("[name='Form.Email']").First.FillAsync(email);
        await Page.Locator("[name='Form.Password'][type=password]").FillAsync(DemoSignIn.Password);
        await ArriveAsync(() => Page.Locator("main form").First.Locator("button").First.ClickAsync());
        if (IsAtTheDoor)
        {
            throw new InvalidOperationException($"{email} could not sign in: {await Page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>Goes to the home page, which only a signed-in person sees.</summary>
    public async Task<bool> IsSignedInAsync()
    {
        await OpenAsync("/");
        return !IsAtTheDoor;
    }

    private bool IsAtTheDoor => Page.Url.Contains("/sign-in", StringComparison.Ordinal);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>The control with this label, which may carry the mark of a required field.</summary>
    public ILocator Field(string label) => Page.GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}\s*\*?\s*$"));

    /// <summary>The link among the tabs of a record's pages.</summary>
    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public Task PressAsync(string button) => ArriveAsync(() => Button(button).First.ClickAsync());

    public Task FollowAsync(string link) => ArriveAsync(() => Link(link).First.ClickAsync());

    public Task GoToTabAsync(string name) => ArriveAsync(() => Tab(name).ClickAsync());

    /// <summary>Follows a link that asks in a dialog first, and says yes.</summary>
    public Task ConfirmAsync(string action, string? yes = null) => AnswerAsync(action, yes ?? action);

    /// <summary>Follows a link that opens a dialog, fills it in, and presses its button.</summary>
    public async Task AnswerAsync(string link, string button, params (string Label, string Value)[] answers)
    {
        await Link(link).First.ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        foreach (var (label, value) in answers)
        {
            await dialog.GetByLabel(label).FillAsync(value);
        }

        await ArriveAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
    }

    /// <summary>Opens the menu of the rarer things to do.</summary>
    public Task OpenMoreAsync() => Page.GetByRole(AriaRole.Main).Locator("details.menu > summary").First.ClickAsync();

    /// <summary>The server's words beside a field.</summary>
    public Task IsRefusedAsync(string why) => Page.Locator(".field-invalid .field-error").GetByText(why).First.WaitForAsync();

    public Task FillAsync(string label, string value) => Field(label).First.FillAsync(value);

    public Task ChooseAsync(string label, string option) => Field(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>One of several choices that stand under a common question.</summary>
    public Task PickAsync(string question, string choice) =>
        Page.GetByRole(AriaRole.Group, new() { Name = question, Exact = true }).First.GetByLabel(choice, new() { Exact = true }).CheckAsync();

    public Task SeesAsync(string text) => Page.GetByRole(AriaRole.Main).GetByText(text).First.WaitForAsync();

    /// <summary>The short message after something was done.</summary>
    public Task IsToldAsync(string message) => Page.GetByRole(AriaRole.Status).GetByText(message).First.WaitForAsync();

    /// <summary>Does what leads to another page, and waits until that page stands.</summary>
    public async Task ArriveAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            Page.DOMContentLoaded -= Arrive;
        }
    }

    /// <summary>What stands beside a term in a list of facts.</summary>
    public async Task<string> FactAsync(string term) =>
        (await Page.Locator("dl.facts > div").Filter(new() { Has = Page.Locator("dt").GetByText(term, new() { Exact = true }) }).First.Locator("dd").InnerTextAsync()).Trim();

    /// <summary>The file behind a link, as it would be saved.</summary>
    public async Task<byte[]> DownloadAsync(string link)
    {
        var answer = await Page.Context.APIRequest.GetAsync(_site.Address + await Link(link).First.GetAttributeAsync("href"));
        answer.Status.ShouldBe(200);
        return await answer.BodyAsync();
    }

    /// <summary>What axe-core finds on the page: rule, and the first element that breaks it. Of a long table or list the first rows are judged: the others are like them.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Page.EvaluateAsync(Axe.Value + "; undefined");
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run({ exclude: ['main :is(tbody, ul, ol) > :nth-child(n+7)'] }, { resultTypes: ['violations'], selectors: false }))
                .violations.map(v => v.id + ' ' + v.nodes[0].html)
            """);
        return [.. found.EnumerateArray().Select(v => $"{new Uri(Page.Url).PathAndQuery}: {v.GetString()}")];
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
