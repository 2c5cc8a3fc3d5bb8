using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;
using RmTalent.Tests;

namespace RmTalent.E2E;

/// <summary>The real site with the demo organisation, on a loopback port, and browsers in front of it. The clock is ours to move.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Copy(Fill);
    private readonly string _mail = Directory.CreateTempSubdirectory("rmtalent-mail").FullName;
    private readonly List<IBrowserContext> _browsers = [];
    private Server _server = null!;

    public FakeClock Clock { get; } = new();

    public string Address { get; private set; } = "";

    public IServiceProvider Services => _server.Services;

    public async Task InitializeAsync()
    {
        _server = new Server(_database.ConnectionString, _mail, Clock, works: true);
        _server.UseKestrel(0);
        _server.StartServer();
        Address = $"http://localhost:{_server.ClientOptions.BaseAddress.Port.ToString(CultureInfo.InvariantCulture)}";
        await Chromium.RunningAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in _browsers)
        {
            await browser.CloseAsync();
        }

        await _server.DisposeAsync();
        _database.Dispose();
        Directory.Delete(_mail, recursive: true);
    }

    /// <summary>Somebody at a fresh browser.</summary>
    public async Task<Visitor> VisitorAsync(string language = "en", bool javaScript = true) => await VisitorAsync(await BrowserAsync(language, javaScript));

    public async Task<Visitor> VisitorAsync(IBrowserContext browser) => new(this, await browser.NewPageAsync());

    /// <summary>A fresh browser profile: nobody is signed in.</summary>
    public async Task<IBrowserContext> BrowserAsync(string language = "en", bool javaScript = true)
    {
        var context = await (await Chromium.RunningAsync()).NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language switch { "nb" => "nb-NO", "nl" => "nl-NL", _ => "en-GB" },
            ViewportSize = new() { Width = 1280, Height = 900 },
            JavaScriptEnabled = javaScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Visitor.Patience.TotalMilliseconds);
        _browsers.Add(context);
        return context;
    }

    /// <summary>The mails that were sent so far, newest last.</summary>
    public IReadOnlyList<SentMail> Mails() =>
        [.. new DirectoryInfo(_mail).EnumerateFiles("*.eml").OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => SentMail.Read(f.FullName))];

    /// <summary>The file in the repository.</summary>
    public static string Repository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../..", path));

    /// <summary>The demo organisation is loaded once; each site begins with a copy of it.</summary>
    private static void Fill(string connectionString)
    {
        var mail = Directory.CreateTempSubdirectory("rmtalent-mail");
        using var server = new Server(connectionString, mail.FullName, new FakeClock(), works: false);
        var (facts, mailer) = (server.Services.GetRequiredService<FactDispatcher>(), server.Services.GetRequiredService<Mailer>());
        while (facts.RunAsync(default).GetAwaiter().GetResult() + mailer.RunAsync(default).GetAwaiter().GetResult() > 0)
        {
            // What the demo data set going is done once, not by each site anew.
        }

        mail.Delete(recursive: true);
    }

    private sealed class Server(string database, string mail, TimeProvider clock, bool works) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:Db", database);
            builder.UseSetting("Demo", "true");
            builder.UseSetting("Mail:Pickup", mail);
            builder.UseSetting("Jobs:Enabled", works ? "true" : "false");
            builder.UseSetting("Webhooks:AllowLoopback", "true");
            builder.UseSetting("AnonymousFormsPerMinute", "1000"); // everybody comes from one address here
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
