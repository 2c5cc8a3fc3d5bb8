using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests;

/// <summary>The real site over a real database, with a clock that tests move and a sign-in by header.</summary>
public sealed class TestHost : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;

    public TestHost()
        : this(TestDatabase.Copy(Fill))
    {
    }

    private TestHost(TestDatabase database) => _database = database;

    public FakeClock Clock { get; } = new();

    public string ConnectionString => _database.ConnectionString;

    /// <summary>A browser of a signed-in person with these roles; redirects are not followed.</summary>
    public HttpClient As(Guid person, params string[] roles)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Add("X-User", person.ToString());
        client.DefaultRequestHeaders.Add("X-Roles", string.Join(',', roles));
        return client;
    }

    public HttpClient Anonymous() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    /// <summary>What has left, oldest first.</summary>
    public SentMails Mails { get; } = new();

    /// <summary>Lets handlers see their facts and sends the mails, as of the clock, until nothing is due; a handler that throws fails the test.</summary>
    public async Task DrainAsync()
    {
        while (await Services.GetRequiredService<FactDispatcher>().RunAsync(default) + await Services.GetRequiredService<Mailer>().RunAsync(default) > 0)
        {
            var failed = await DbAsync(db => db.Set<FactDelivery>().Where(d => d.Error != null).Select(d => $"{d.Handler}: {d.Error}").ToListAsync());
            failed.ShouldBeEmpty();
        }
    }

    /// <summary>Runs a sweep as of the clock, as the engine would.</summary>
    public Task<JobRun> SweepAsync<TSweep>()
        where TSweep : class, ISweep => Services.GetRequiredService<SweepRunner>().RunAsync(typeof(TSweep).Name, default);

    /// <summary>Works on the database in a scope of its own, as the person if one is given.</summary>
    public async Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work, Guid? person = null)
    {
        using var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ActorContext>().Current = person is null ? Actor.Program : new Actor(ActorKind.Person, person, "Test Person");
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Adds rows and returns the first one's id.</summary>
    public Task<Guid> GivenAsync(params Entity[] entities) => DbAsync(async db =>
    {
        db.AddRange(entities);
        await db.SaveChangesAsync();
        return entities[0].Id;
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Db", ConnectionString);
        builder.UseSetting("AnonymousFormsPerMinute", "100000");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IMailTransport>(Mails);
            // Who comes with the header is signed in by it; anybody else signs in as people do.
            services.AddAuthentication("either")
                .AddPolicyScheme("either", null, o => o.ForwardDefaultSelector = c => c.Request.Headers.ContainsKey("X-User") ? HeaderAuth.Scheme : IdentityConstants.ApplicationScheme)
                .AddScheme<AuthenticationSchemeOptions, HeaderAuth>(HeaderAuth.Scheme, null);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.Dispose();
        }
    }

    private static void Fill(string connectionString)
    {
        using var host = new Template(connectionString);
        var dispatcher = host.Services.GetRequiredService<FactDispatcher>();
        while (dispatcher.RunAsync(default).GetAwaiter().GetResult() > 0)
        {
            // what starter data told is heard, so that a test sees only its own facts
        }
    }

    private sealed class Template(string connectionString) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseSetting("ConnectionStrings:Db", connectionString);
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        }
    }
}

internal sealed class HeaderAuth(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "test";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers["X-User"] is not [{ } id])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var roles = Request.Headers["X-Roles"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, "Test Person"), .. roles.Select(r => new Claim(ClaimTypes.Role, r))], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme)));
    }
}
