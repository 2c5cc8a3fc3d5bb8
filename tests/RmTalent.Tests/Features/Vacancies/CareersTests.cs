using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Features.Vacancies.Careers;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Vacancies;

public sealed class CareersTests : IDisposable
{
    private readonly TestHost _host = new();
    private Guid? _manager;

    [Fact]
    public async Task A_published_vacancy_tells_search_engines_what_it_is()
    {
        var vacancy = await GivenAsync(VacancyStatus.Published);
        var page = await _host.Anonymous().OpenAsync($"/careers/{vacancy.Slug}");
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var job = json.RootElement;
        job.GetProperty("@type").GetString().ShouldBe("JobPosting");
        job.GetProperty("datePosted").GetString().ShouldBe("2026-03-02");
        job.GetProperty("baseSalary").GetProperty("value").GetProperty("unitText").GetString().ShouldBe("YEAR");
        job.GetProperty("baseSalary").GetProperty("value").GetProperty("minValue").GetDecimal().ShouldBe(600_000);
        job.GetProperty("jobLocation").GetProperty("address").GetProperty("addressCountry").GetString().ShouldBe("NO");
        job.GetProperty("description").GetString()!.ShouldContain("<p>");
        job.GetProperty("directApply").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Vacancy_closes_by_itself_when_its_last_day_is_over()
    {
        var ends = await GivenAsync(VacancyStatus.Published, r => r with { ApplyByOn = new DateOnly(2026, 4, 1) });
        var open = await GivenAsync(VacancyStatus.Published);
        _host.Clock.Now = new DateTimeOffset(2026, 4, 1, 21, 59, 0, TimeSpan.Zero); // 23:59 in Oslo
        (await _host.SweepAsync<CloseEndedVacancies>()).Acted.ShouldBe(0);
        _host.Clock.Now += TimeSpan.FromMinutes(2);
        (await _host.SweepAsync<CloseEndedVacancies>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<CloseEndedVacancies>()).Acted.ShouldBe(0);
        (await _host.DbAsync(db => db.Vacancies.Where(v => v.Status == VacancyStatus.Published).Select(v => v.Id).ToListAsync())).ShouldBe([open.Id]);
        (await _host.DbAsync(db => db.Set<FactRow>().SingleAsync(f => f.Name == nameof(VacancyClosed)))).ActorName.ShouldBe(nameof(CloseEndedVacancies));
        _host.Clock.Now = new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.Zero);
        (await _host.As(Guid.CreateVersion7(), Roles.Recruiter).OpenAsync($"/vacancies/{ends.Id}")).Body!.TextContent.ShouldContain("Closed");
    }

    /// <summary>Required and recommended properties as the search engines' guide to JobPosting lists them.</summary>
    [Fact]
    public async Task The_job_posting_has_every_required_and_recommended_property()
    {
        var vacancy = await GivenAsync(VacancyStatus.Published, r => r with { ApplyByOn = new DateOnly(2026, 4, 1), RemoteShare = 100 });
        var page = await _host.Anonymous().OpenAsync($"/careers/{vacancy.Slug}");
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var job = json.RootElement;
        job.GetProperty("@context").GetString().ShouldBe("https://schema.org/");
        foreach (var property in new[] { "title", "description", "datePosted", "hiringOrganization", "jobLocation", "validThrough", "baseSalary", "employmentType", "identifier", "directApply", "jobLocationType", "applicantLocationRequirements", "experienceRequirements", "educationRequirements" })
        {
            job.TryGetProperty(property, out var value).ShouldBeTrue(property);
            value.ValueKind.ShouldNotBe(JsonValueKind.Null, property);
        }

        Typed(job.GetProperty("hiringOrganization"), "Organization").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        Typed(Typed(job.GetProperty("jobLocation"), "Place").GetProperty("address"), "PostalAddress").GetProperty("addressLocality").GetString().ShouldBe("Oslo");
        Typed(job.GetProperty("identifier"), "PropertyValue").GetProperty("value").GetString().ShouldBe(vacancy.Reference);
        Typed(Typed(job.GetProperty("baseSalary"), "MonetaryAmount").GetProperty("value"), "QuantitativeValue").GetProperty("maxValue").GetDecimal().ShouldBe(700_000);
        job.GetProperty("baseSalary").GetProperty("currency").GetString().ShouldBe("NOK");
        job.GetProperty("jobLocationType").GetString().ShouldBe("TELECOMMUTE");
        Typed(job.GetProperty("applicantLocationRequirements"), "Country").GetProperty("name").GetString().ShouldBe("Norway");
        job.GetProperty("validThrough").GetString().ShouldBe("2026-04-01T23:59:59+02:00");
        Typed(job.GetProperty("experienceRequirements"), "OccupationalExperienceRequirements").GetProperty("monthsOfExperience").GetInt32().ShouldBe(36);
        Typed(job.GetProperty("educationRequirements"), "EducationalOccupationalCredential").GetProperty("credentialCategory").GetString().ShouldBe("bachelor degree");
        new[] { "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER" }.ShouldContain(job.GetProperty("employmentType").GetString());
    }

    /// <summary>Work from one place has no kind of remote place to name; everything else that is recommended stands there.</summary>
    [Fact]
    public async Task Programs_that_are_not_ours_find_nothing_missing_in_a_job_posting()
    {
        var remote = await GivenAsync(VacancyStatus.Published, r => r with { ApplyByOn = new DateOnly(2026, 4, 1), RemoteShare = 100, Title = "Adviser \"at home\" </script>" });
        var office = await GivenAsync(VacancyStatus.Published, r => r with { ApplyByOn = new DateOnly(2026, 4, 1) });
        var (data, issues) = await StructuredData.OfAsync(await _host.Anonymous().GetStringAsync($"/careers/{remote.Slug}"));
        issues.ShouldBeEmpty();
        data.GetProperty("JobPosting").EnumerateArray().Single().GetProperty("title").GetString().ShouldBe(remote.Title);
        (await StructuredData.OfAsync(await _host.Anonymous().GetStringAsync($"/careers/{office.Slug}"))).Issues
            .ShouldAllBe(i => i.StartsWith("WARNING", StringComparison.Ordinal) && (i.Contains("jobLocationType", StringComparison.Ordinal) || i.Contains("applicantLocationRequirements", StringComparison.Ordinal)));

        var (list, none) = await StructuredData.OfAsync(await _host.Anonymous().GetStringAsync("/careers"));
        none.ShouldBeEmpty();
        var items = list.GetProperty("ItemList").EnumerateArray().Single().GetProperty("itemListElement").EnumerateArray().ToList();
        items.Select(i => new Uri(i.GetProperty("url").GetString()!).AbsolutePath).ShouldBe([$"/careers/{remote.Slug}", $"/careers/{office.Slug}"], ignoreOrder: true);
        items.Select(i => i.GetProperty("position").GetInt32()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task The_validator_that_is_not_ours_does_complain()
    {
        var (_, issues) = await StructuredData.OfAsync("""<script type="application/ld+json">{"@context":"https://schema.org/","@type":"JobPosting","title":"Adviser"}</script>""");
        issues.ShouldContain(i => i.StartsWith("ERROR", StringComparison.Ordinal) && i.Contains("description", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_shows_at_once_and_an_unchanged_page_is_not_sent_again()
    {
        var vacancy = await GivenAsync(VacancyStatus.Published);
        var visitor = _host.Anonymous();
        var first = await visitor.GetAsync("/careers");
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        first.Content.Headers.LastModified.ShouldNotBeNull();
        var again = await visitor.GetAsync("/careers");
        again.Headers.Age.ShouldNotBeNull("the second one comes from the cache");
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/careers");
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await visitor.SendAsync(asked)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        var recruiter = _host.As(Guid.CreateVersion7(), Roles.Recruiter);
        await recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/text", "Save", ("Form.Summary", "Quite another summary"));
        var changed = await visitor.GetAsync("/careers");
        (await changed.Content.ReadAsStringAsync()).ShouldContain("Quite another summary");
        changed.Headers.ETag.ShouldNotBe(first.Headers.ETag);
        await recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/step/close");
        (await visitor.GetAsync($"/careers/{vacancy.Slug}")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Each_language_has_its_address_and_search_engines_hear_of_all()
    {
        var vacancy = await GivenAsync(VacancyStatus.Published);
        foreach (var path in new[] { "/careers", $"/careers/{vacancy.Slug}" })
        {
            var page = await _host.Anonymous().OpenAsync($"{path}?lang=nl&utm_source=x");
            page.DocumentElement.GetAttribute("lang").ShouldBe("nl");
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldEndWith($"{path}?lang=nl");
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")).ShouldBe(["en", "nb", "nl", "x-default"]);
            page.QuerySelector("meta[property='og:title']")!.GetAttribute("content").ShouldNotBeNullOrEmpty();
            page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content").ShouldBe("nl_NL");
        }

        var map = System.Xml.Linq.XDocument.Parse(await _host.Anonymous().GetStringAsync("/sitemap.xml"));
        map.Root!.Elements().Count().ShouldBe(2);
        map.Descendants().Count(e => e.Name.LocalName == "link").ShouldBe(6);
    }

    [Fact]
    public async Task The_source_stays_with_the_visitor_onto_the_application()
    {
        var vacancy = await GivenAsync(VacancyStatus.Published);
        var visitor = _host.Anonymous();
        var list = await visitor.OpenAsync("/careers?utm_source=linkedin");
        var advert = list.QuerySelector("#list h3 a")!.GetAttribute("href")!;
        var apply = (await visitor.OpenAsync(advert)).QuerySelectorAll("a").First(a => a.TextContent == "Apply for this position").GetAttribute("href")!;
        apply.ShouldBe($"/careers/{vacancy.Slug}/apply?utm_source=linkedin");
        (await visitor.SubmitAsync(apply, ("Form.Name", "Ola Nordmann"), ("Form.Email", "ola@example.org"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await _host.DbAsync(db => db.Set<RmTalent.Features.Applications.Applying.ApplicationDraft>().SingleAsync())).ToSubmission().Source.ShouldBe("linkedin");
    }

    [Fact]
    public async Task A_closed_vacancy_shows_similar_open_ones()
    {
        var closed = await GivenAsync(VacancyStatus.Closed);
        await GivenAsync(VacancyStatus.Published, r => r with { Title = "Much the same" });
        await GivenAsync(VacancyStatus.Published, r => r with { Title = "Something else", RmType = RmType.Partner, Sector = Sector.Telecom });
        var answer = await _host.Anonymous().GetAsync($"/careers/{closed.Slug}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await answer.HtmlAsync();
        page.QuerySelectorAll("h3 a").Select(a => a.TextContent).ShouldBe(["Much the same"]);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task A_long_list_is_paged_and_filtered()
    {
        for (var n = 0; n < CareersModel.PageSize + 2; n++)
        {
            await GivenAsync(VacancyStatus.Published, r => r with { Location = n == 0 ? "Bodø" : "Oslo" });
        }

        var first = await _host.Anonymous().OpenAsync("/careers");
        first.QuerySelectorAll("#list li.card").Length.ShouldBe(CareersModel.PageSize);
        var next = first.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.Contains("after=", StringComparison.Ordinal)).GetAttribute("href")!;
        (await _host.Anonymous().OpenAsync(next)).QuerySelectorAll("#list li.card").Length.ShouldBe(2);
        (await _host.Anonymous().OpenAsync("/careers?Filter.Place=Bod%C3%B8&Filter.Type=Business&Filter.Sector=Banking")).QuerySelectorAll("#list li.card").Length.ShouldBe(1);
        (await _host.Anonymous().OpenAsync("/careers?Filter.Sector=Retail")).QuerySelectorAll("#list li.card").Length.ShouldBe(0);
    }

    [Theory]
    [InlineData(VacancyStatus.Draft, HttpStatusCode.NotFound)]
    [InlineData(VacancyStatus.Approved, HttpStatusCode.NotFound)]
    [InlineData(VacancyStatus.Published, HttpStatusCode.OK)]
    [InlineData(VacancyStatus.Closed, HttpStatusCode.Gone, "no longer takes applications")]
    [InlineData(VacancyStatus.OnHold, HttpStatusCode.Gone, "takes no applications at present")]
    public async Task Its_public_page_follows_the_status(VacancyStatus status, HttpStatusCode answer, string words = "")
    {
        var vacancy = await GivenAsync(status);
        var page = await _host.Anonymous().GetAsync($"/careers/{vacancy.Slug}");
        page.StatusCode.ShouldBe(answer);
        (await page.Content.ReadAsStringAsync()).ShouldContain(words);
        (await _host.Anonymous().GetStringAsync("/careers/feed.atom")).Contains(vacancy.Slug, StringComparison.Ordinal).ShouldBe(answer is HttpStatusCode.OK);
        (await _host.Anonymous().GetStringAsync("/sitemap.xml")).Contains(vacancy.Slug, StringComparison.Ordinal).ShouldBe(answer is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Recruiter_writes_from_the_sample_manager_approves_recruiter_publishes()
    {
        var manager = await _host.ManagerAsync();
        var recruiter = _host.As(Guid.CreateVersion7(), Roles.Recruiter);
        var drafted = await recruiter.SubmitAsync("/vacancies/new", ("Form.Title", "Adviser"), ("Form.RmType", "Personal"), ("Form.Sector", "Banking"), ("Form.Location", "Oslo"), ("Form.HiringManagerId", manager.ToString()));
        var url = drafted.Headers.Location!.OriginalString;
        (await recruiter.OpenAsync(url)).QuerySelector("#completeness")!.TextContent.ShouldContain("Pay range");
        (await recruiter.SubmitAsync($"{url}/step/submit")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await recruiter.SubmitAsync($"{url}/pay", ("Form.Min", "700000"), ("Form.Max", "600000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await recruiter.SubmitAsync($"{url}/pay", ("Form.Min", "600000"), ("Form.Max", "700000"));
        await recruiter.SubmitAsync($"{url}/step/submit");

        var approver = _host.As(manager, Roles.HiringManager);
        (await approver.SubmitAsync($"{url}/review", ("Form.Verdict", "SendBack"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await approver.SubmitAsync($"{url}/review", ("Form.Verdict", "Approve"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await recruiter.SubmitAsync($"{url}/step/publish")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await _host.Anonymous().OpenAsync("/careers")).QuerySelector("#list h3 a")!.TextContent.ShouldBe("Adviser");
    }

    [Fact]
    public async Task Another_managers_vacancy_is_not_there()
    {
        var vacancy = await GivenAsync(VacancyStatus.InReview);
        (await _host.As(Guid.CreateVersion7(), Roles.HiringManager).GetAsync($"/vacancies/{vacancy.Id}/review")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => _host.Dispose();

    private static JsonElement Typed(JsonElement element, string type)
    {
        element.GetProperty("@type").GetString().ShouldBe(type);
        return element;
    }

    private async Task<Vacancy> GivenAsync(VacancyStatus status, Func<VacancyRole, VacancyRole>? role = null) =>
        await _host.VacancyAsync(status, _manager ??= await _host.ManagerAsync(), role);
}
