using Microsoft.AspNetCore.Mvc.Testing;
using RmTalent.Features.People;

namespace RmTalent.Tests;

/// <summary>
/// How often a list page asks the database, over the demo organisation, where each list has more rows than it may ask: a query for each row would fail here.
/// </summary>
public sealed class SqlOfPagesTests(SqlOfPagesTests.DemoSite site) : IClassFixture<SqlOfPagesTests.DemoSite>
{
    private static readonly Dictionary<string, DemoPerson> People = DemoPeople.All.ToDictionary(p => p.Name.Split(' ')[0], StringComparer.Ordinal);

    [Theory]
    [InlineData("", "/careers", 5)]
    [InlineData("Ruben", "/vacancies", 2)]
    [InlineData("Ruben", "/applications", 4)]
    [InlineData("Ruben", "/applications?Filter.Q=negotiation", 8)]
    [InlineData("Ruben", "/interviews", 3)]
    [InlineData("Ruben", "/offers", 3)]
    [InlineData("Ruben", "/reports", 5)]
    [InlineData("Ruben", "/", 24)]
    [InlineData("Mats", "/shadowing", 7)]
    [InlineData("Hanna", "/development-plans", 4)]
    [InlineData("Nora", "/learn", 15)]
    [InlineData("Nora", "/my-training", 13)]
    [InlineData("Sofie", "/my-credentials", 9)]
    [InlineData("Tessa", "/compliance", 6)]
    [InlineData("Tessa", "/compliance/as-known", 7)]
    [InlineData("Tessa", "/compliance/by/person", 6)]
    [InlineData("Tessa", "/licences", 3)]
    [InlineData("Tessa", "/credentials", 4)]
    [InlineData("Tessa", "/credentials/cpd", 5)]
    [InlineData("Tessa", "/certificates", 4)]
    [InlineData("Tessa", "/onboarding", 10)]
    [InlineData("Tessa", "/onboarding/programmes", 6)]
    [InlineData("Tessa", "/people", 4)]
    [InlineData("Tessa", "/teach/modules", 2)]
    [InlineData("Tessa", "/teach/questions", 3)]
    [InlineData("Tessa", "/teach/questions?Filter.Q=client", 3)]
    [InlineData("Tessa", "/teach/exams", 2)]
    [InlineData("Tessa", "/teach/marking", 3)]
    [InlineData("Astrid", "/administration/audit", 5)]
    [InlineData("Astrid", "/administration/tokens", 2)]
    [InlineData("Ruben", "/webhooks", 2)]
    [InlineData("Ruben", "/account/tokens", 2)]
    public async Task A_page_asks_the_database_a_fixed_number_of_times(string who, string path, int most)
    {
        using var client = site.Host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        if (People.TryGetValue(who, out var person))
        {
            client.DefaultRequestHeaders.Add("X-User", person.Id.ToString());
            client.DefaultRequestHeaders.Add("X-Roles", string.Join(',', person.Roles));
        }

        using var sql = new SqlCount(site.ConnectionString);
        await client.OpenAsync(path);
        var asked = sql.Take();
        asked.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n---\n", asked));
    }

    /// <summary>The site over a database with the demo organisation.</summary>
    public sealed class DemoSite : IDisposable
    {
        private readonly TestHost _host = new();

        public DemoSite() => Host = _host.WithWebHostBuilder(b => b.UseSetting("Demo", "true"));

        public WebApplicationFactory<Program> Host { get; }

        public string ConnectionString => _host.ConnectionString;

        public void Dispose()
        {
            Host.Dispose();
            _host.Dispose();
        }
    }
}
