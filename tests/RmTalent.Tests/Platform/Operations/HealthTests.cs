using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Platform.Operations;

public sealed class HealthTests : IDisposable
{
    private readonly TestHost _host = new();

    [Fact]
    public async Task A_node_without_jobs_says_so_and_is_ready() =>
        (await ReadyAsync(_host.Anonymous())).ShouldBe((HttpStatusCode.OK, "{\"status\":\"Healthy\",\"checks\":{\"database\":\"Healthy\",\"jobs\":\"Off on this node\",\"mail\":\"Healthy\"}}"));

    [Fact]
    public async Task Without_its_database_the_site_is_alive_but_not_ready()
    {
        var isDown = false;
        using var site = _host.WithWebHostBuilder(b => b.ConfigureTestServices(services => services.AddScoped(p => isDown
            ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=/no/such/folder/it.db").Options)
            : (TestDatabase.OnPostgres ? (AppDbContext)p.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext() : p.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext())
                .For(p.GetRequiredService<SaveContext>()))));
        var client = site.CreateClient();
        (await ReadyAsync(client)).Status.ShouldBe(HttpStatusCode.OK);
        isDown = true;
        var (status, said) = await ReadyAsync(client);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        said.ShouldContain("\"database\":\"Unhealthy\"");
        said.ShouldNotContain("folder");
        (await client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_job_engine_that_stands_still_is_not_ready()
    {
        using var site = _host.WithWebHostBuilder(b => b.ConfigureTestServices(services => services.AddSingleton<IJobEngine, Standing>()));
        var (status, said) = await ReadyAsync(site.CreateClient());
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        said.ShouldContain("\"jobs\":\"Unhealthy\"");
    }

    [Theory]
    [InlineData(4, "Healthy")]
    [InlineData(6, "Degraded")]
    public async Task Late_mail_is_a_warning(int minutes, string said)
    {
        await _host.DbAsync(db =>
        {
            var due = _host.Clock.Now.AddMinutes(-minutes);
            db.Add(new OutgoingMail { Occasion = "late", ToEmail = "a@example.org", ToName = "A", Language = "en", Subject = "s", Text = "", Html = "", QueuedAt = due, DueAt = due });
            return db.SaveChangesAsync();
        });
        var ready = await ReadyAsync(_host.Anonymous());
        ready.Status.ShouldBe(HttpStatusCode.OK);
        ready.Said.ShouldContain($"\"mail\":\"{said}\"");
    }

    public void Dispose() => _host.Dispose();

    private static async Task<(HttpStatusCode Status, string Said)> ReadyAsync(HttpClient client)
    {
        var answer = await client.GetAsync("/readyz");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class Standing : IJobEngine
    {
        public string Name => "Standing";

        public bool IsRunning => false;

        public Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextRunsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task RunNowAsync(string sweep, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
