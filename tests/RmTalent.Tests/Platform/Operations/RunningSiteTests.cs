using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RmTalent.Features.People;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Platform.Operations;

/// <summary>One real site in Production for all that can only be seen from outside.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private SiteProcess? _process;

    public TestHost Host { get; } = new();

    public string Administrator { get; private set; } = "";

    internal SiteProcess Process => _process!;

    public async Task InitializeAsync()
    {
        Administrator = await Host.AdministratorAsync();
        await Host.DbAsync(db =>
        {
            db.Add(new OutgoingMail
            {
                Occasion = "nobody listens there",
                ToEmail = Given.Email,
                ToName = Given.Name,
                Language = "en",
                Subject = "Hello",
                Text = "Hello",
                Html = "<p>Hello</p>",
                QueuedAt = Host.Clock.Now.AddHours(-1),
                DueAt = Host.Clock.Now.AddHours(-1),
            });
            return db.SaveChangesAsync();
        });
        _process = SiteProcess.Start(Host.ConnectionString, ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", "9"));
        await _process.ListeningAsync();
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        await Host.DisposeAsync();
    }
}

public sealed class RunningSiteTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Token = "Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg";

    [Fact]
    public async Task A_session_begun_at_one_node_counts_at_another()
    {
        using var signedIn = await site.Process.BrowserAsync(site.Administrator);
        (await signedIn.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stranger = await site.Process.BrowserAsync();
        (await stranger.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Logs_are_lines_of_JSON_that_name_the_request_and_nobody()
    {
        using var browser = await site.Process.BrowserAsync();
        await browser.GetAsync($"/a/{Token}?name=Hemmelig");
        await browser.GetAsync($"/a/{Token}/interview/{Token}?name=Hemmelig");
        await browser.GetAsync("/careers?q=Hemmelig");
        await browser.SubmitAsync("/sign-in", "Sign in", ("Form.Email", Given.Email), ("Form.Password", "a wrong password Hemmelig"));
        using var signedIn = await site.Process.BrowserAsync(site.Administrator);
        await signedIn.GetAsync("/people?Filter.Q=Nordmann");
        await UntilAsync(() => site.Process.Output.Any(l => l.Contains("was not delivered", StringComparison.Ordinal)) && site.Process.Output.Any(l => l.Contains("people", StringComparison.Ordinal)));

        var lines = site.Process.Output.ToList();
        lines.ConvertAll(l => JsonDocument.Parse(l).RootElement).Count(l => l.TryGetProperty("request", out _)).ShouldBeGreaterThan(4);
        var all = string.Join('\n', lines);
        foreach (var secret in new[] { Token, "Hemmelig", "Nordmann", Given.Email, "@example" })
        {
            all.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Late_mail_is_a_warning_and_metrics_are_for_the_machine_itself()
    {
        using var browser = await site.Process.BrowserAsync();
        await UntilAsync(() => site.Process.Output.Any(l => l.Contains("was not delivered", StringComparison.Ordinal)));
        var ready = await browser.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("\"mail\":\"Degraded\"");
        var metrics = await (await browser.GetAsync("/metrics")).Content.ReadAsStringAsync();
        metrics.ShouldContain("# TYPE rmtalent_mails_late gauge\nrmtalent_mails_late 1\n");
        metrics.ShouldContain("rmtalent_mails_total{outcome=\"failed\"}");
        using var outside = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        outside.Headers.Add("X-Forwarded-For", "203.0.113.7");
        (await browser.SendAsync(outside)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Too_many_anonymous_forms_from_one_address_get_a_page_that_says_wait()
    {
        using var browser = await site.Process.BrowserAsync();
        for (var i = 0; i < 30; i++)
        {
            (await FromAsync("198.51.100.9")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        var answer = await FromAsync("198.51.100.9");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await answer.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Too many tries");
        (await FromAsync("198.51.100.10")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        async Task<HttpResponseMessage> FromAsync(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("X-Forwarded-For", address);
            return await browser.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_line()
    {
        var address = (await site.Process.ListeningAsync()).ToString();
        var (code, said) = await SiteProcess.RunAsync(site.Host.ConnectionString, [], ("ASPNETCORE_URLS", address));
        code.ShouldBe(1);
        said.ShouldHaveSingleItem().ShouldContain(address.TrimEnd('/'));
    }

    [Fact]
    public async Task A_backup_of_the_running_site_comes_back_whole_in_an_empty_database()
    {
        var file = Path.Combine(Path.GetTempPath(), $"rmtalent-backup-{Guid.CreateVersion7():N}");
        using var empty = TestDatabase.Empty();
        using var browser = await site.Process.BrowserAsync(site.Administrator);
        using var stop = new CancellationTokenSource();
        var acknowledged = new ConcurrentQueue<string>();
        var writing = browser.FormTeamsAsync("backup", acknowledged.Enqueue, stop.Token);
        await UntilAsync(() => !acknowledged.IsEmpty);
        var before = acknowledged.Count;
        try
        {
            (await SiteProcess.RunAsync(site.Host.ConnectionString, ["backup", file])).Code.ShouldBe(0);
            var after = acknowledged.Count;
            await stop.CancelAsync();
            await writing;
            after.ShouldBeGreaterThan(before, "nothing was written during the backup");

            if (TestDatabase.OnPostgres)
            {
                await CreateAsync(empty.ConnectionString);
            }

            (await SiteProcess.RunAsync(empty.ConnectionString, ["restore", file])).Code.ShouldBe(0);
            var restored = await NamesAsync(empty.ConnectionString);
            // One instant: all that was acknowledged before, and no holes in what came meanwhile.
            restored.Count.ShouldBeGreaterThanOrEqualTo(before);
            restored.ShouldBe(Enumerable.Range(0, restored.Count).Select(n => $"backup-{n}"), ignoreOrder: true);
            (await site.Host.DbAsync(db => db.Teams.Where(t => t.Name.StartsWith("backup-")).Select(t => t.Name).ToListAsync())).ShouldBeSubsetOf(acknowledged.Append($"backup-{acknowledged.Count}"));

            await ExecuteAsync(empty.ConnectionString, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')");
            var newer = await SiteProcess.RunAsync(empty.ConnectionString, ["backup", file + ".newer"]);
            newer.Code.ShouldBe(3);
            newer.Output.Last().ShouldContain("newer than this program");
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var waiting = System.Diagnostics.Stopwatch.StartNew();
        while (!isSo())
        {
            waiting.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await Task.Delay(20);
        }
    }

    private static async Task<List<string>> NamesAsync(string connectionString)
    {
        await using var connection = Open(connectionString);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT t.\"Name\" FROM teams t JOIN facts f ON f.\"SubjectId\" = t.\"Id\" AND f.\"Name\" = 'TeamFormed' WHERE t.\"Name\" LIKE 'backup-%'";
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task CreateAsync(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var name = builder.Database;
        builder.Database = "postgres";
        await ExecuteAsync(builder.ConnectionString, $"CREATE DATABASE {name}");
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = Open(connectionString);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static System.Data.Common.DbConnection Open(string connectionString)
    {
        System.Data.Common.DbConnection connection = TestDatabase.OnPostgres ? new NpgsqlConnection(connectionString + ";Pooling=false") : new SqliteConnection(connectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }
}
