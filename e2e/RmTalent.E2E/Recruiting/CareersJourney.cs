using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;

namespace RmTalent.E2E.Recruiting;

/// <summary>The careers site as visitors, readers of feeds and search engines find it, with scripts switched off.</summary>
public sealed class CareersJourney(Site site) : RecruitingJourney(site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public Task Careers_site_speaks_three_languages_and_filters_without_scripts() => WithoutScriptsAsync(async visitor =>
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        await visitor.OpenAsync("/careers");
        foreach (var language in Languages.All)
        {
            await visitor.FollowAsync(Languages.NameOf(language));
            (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            (await visitor.Page.Locator("link[rel=canonical]").GetAttributeAsync("href")).ShouldEndWith($"/careers?lang={language}");
            titles.Add(await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        }

        titles.Count.ShouldBe(Languages.All.Count);
        await visitor.FollowAsync("English");
        var open = await CardsAsync(visitor);
        await visitor.ChooseAsync("Sector", "Insurance");
        await visitor.PressAsync("Apply");
        (await CardsAsync(visitor)).ShouldBe(await PublishedAsync(Sector.Insurance), ignoreOrder: true);
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(Languages.English);
        await visitor.FollowAsync("Clear");
        (await CardsAsync(visitor)).ShouldBe(open);
        await visitor.ChooseAsync("Place", "Utrecht");
        await visitor.PressAsync("Apply");
        (await CardsAsync(visitor)).Count.ShouldBe(1);
    });

    [Fact]
    public Task Search_engines_get_all_that_they_ask_for() => WithoutScriptsAsync(async visitor =>
    {
        var open = await DbAsync(db => db.Vacancies.AsNoTracking().Where(v => v.Status == VacancyStatus.Published).ToListAsync());
        foreach (var vacancy in open)
        {
            await visitor.OpenAsync($"/careers/{vacancy.Slug}");
            Posting(await visitor.Page.Locator("script[type='application/ld+json']").TextContentAsync(), vacancy);
        }

        var feed = XDocument.Parse(await TextAsync(visitor, "/careers/feed.atom")).Root!;
        feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value).ShouldBe(open.Select(v => v.Title), ignoreOrder: true);
        feed.Elements(Atom + "entry").ShouldAllBe(e => e.Element(Atom + "id") != null && DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture) <= Site.Clock.Now);
        var map = XDocument.Parse(await TextAsync(visitor, "/sitemap.xml")).Root!.Elements(Map + "url").Select(u => new Uri(u.Element(Map + "loc")!.Value).AbsolutePath).ToList();
        map.ShouldBe([.. open.Select(v => $"/careers/{v.Slug}"), "/careers"], ignoreOrder: true);
        foreach (var path in map)
        {
            (await visitor.OpenAsync(path)).ShouldBe(200);
        }

        var robots = await TextAsync(visitor, "/robots.txt");
        robots.ShouldContain("Allow: /careers");
        robots.ShouldContain("/sitemap.xml");
    });

    [Fact]
    public Task Closed_vacancy_says_so_kindly_and_an_unknown_one_is_not_found() => WithoutScriptsAsync(async visitor =>
    {
        var closed = await DbAsync(db => db.Vacancies.Where(v => v.Status == VacancyStatus.Closed).Select(v => v.Slug).FirstAsync());
        (await visitor.OpenAsync($"/careers/{closed}")).ShouldBe(410);
        await visitor.SeesAsync("This vacancy no longer takes applications");
        await visitor.SeesAsync("Similar vacancies that are open");
        (await visitor.Page.Locator("meta[name=robots]").GetAttributeAsync("content")).ShouldBe("noindex");
        (await visitor.Page.Locator("script[type='application/ld+json']").CountAsync()).ShouldBe(0);
        (await visitor.OpenAsync($"/careers/{closed}/apply")).ShouldBe(404);
        await visitor.OpenAsync($"/careers/{closed}");
        await visitor.FollowAsync("See the open vacancies");
        (await CardsAsync(visitor)).ShouldNotBeEmpty();

        var draft = await DbAsync(db => db.Vacancies.Where(v => v.Status == VacancyStatus.Draft).Select(v => v.Slug).FirstAsync());
        (await visitor.OpenAsync($"/careers/{draft}")).ShouldBe(404);
    });

    [Fact]
    public async Task Source_in_the_address_arrives_with_the_application()
    {
        const string Name = "Oda Mo";
        var vacancy = await VacancyAsync("Adviser for harbour towns");
        await WithoutScriptsAsync(async candidate =>
        {
            await candidate.OpenAsync("/careers?lang=en&utm_source=spring-letter");
            await candidate.FollowAsync(vacancy.Title);
            await ApplicationForm.StartAsync(candidate, Name, "oda.mo@mail.example");
            await ApplicationForm.FillAsync(candidate, Cv(Name));
            await ApplicationForm.SubmitAsync(candidate);
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/vacancies/{vacancy.Id}/applications");
            await ruben.FollowAsync(Name);
            (await ruben.FactAsync("Source")).ShouldBe("spring-letter");
        });
    }

    /// <summary>Every property that search engines require or recommend, of the kind they want it.</summary>
    private static void Posting(string? json, Vacancy vacancy)
    {
        var posting = JsonDocument.Parse(json!).RootElement;
        string Text(params string[] path) => path.Aggregate(posting, (at, name) => at.GetProperty(name)).GetString()!;
        (Text("@type"), Text("title"), Text("identifier", "value")).ShouldBe(("JobPosting", vacancy.Title, vacancy.Reference));
        Text("description").ShouldStartWith("<p>");
        DateOnly.Parse(Text("datePosted"), CultureInfo.InvariantCulture).ShouldBeGreaterThan(default);
        DateTimeOffset.Parse(Text("validThrough"), CultureInfo.InvariantCulture).ShouldBeGreaterThan(vacancy.PublishedAt!.Value);
        Text("hiringOrganization", "name").ShouldBe("Nordvik Bank");
        Text("hiringOrganization", "sameAs").ShouldStartWith("https://");
        (Text("jobLocation", "address", "addressLocality"), Text("jobLocation", "address", "addressCountry")).ShouldBe((vacancy.Location, vacancy.Country));
        (Text("baseSalary", "currency"), Text("baseSalary", "value", "unitText"), Text("employmentType")).ShouldBe((vacancy.Currency, "YEAR", "FULL_TIME"));
        posting.GetProperty("baseSalary").GetProperty("value").GetProperty("minValue").GetDecimal().ShouldBe(vacancy.PayMin!.Value);
        posting.GetProperty("directApply").GetBoolean().ShouldBeTrue();
        if (vacancy.RemoteShare == 100)
        {
            (Text("jobLocationType"), Text("applicantLocationRequirements", "@type")).ShouldBe(("TELECOMMUTE", "Country"));
        }
    }

    private async Task WithoutScriptsAsync(Func<Visitor, Task> does)
    {
        await using var visitor = await Site.VisitorAsync(javaScript: false);
        await does(visitor);
        visitor.Complaints.ShouldBeEmpty();
    }

    private async Task<string> TextAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Page.Context.APIRequest.GetAsync(Site.Address + path);
        answer.Status.ShouldBe(200);
        return await answer.TextAsync();
    }

    private static async Task<IReadOnlyList<string>> CardsAsync(Visitor visitor) =>
        [.. (await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 3 }).AllInnerTextsAsync()).Select(t => t.Trim())];

    private Task<List<string>> PublishedAsync(Sector sector) =>
        DbAsync(db => db.Vacancies.Where(v => v.Status == VacancyStatus.Published && v.Sector == sector).Select(v => v.Title).ToListAsync());
}
