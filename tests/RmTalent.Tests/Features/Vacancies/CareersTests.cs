using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Vacancies;

public sealed class CareersTests : IDisposable
{
    private readonly TestHost _host = new();

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

    [Theory]
    [InlineData(VacancyStatus.Draft, HttpStatusCode.NotFound)]
    [InlineData(VacancyStatus.Approved, HttpStatusCode.NotFound)]
    [InlineData(VacancyStatus.Published, HttpStatusCode.OK)]
    [InlineData(VacancyStatus.Closed, HttpStatusCode.Gone)]
    [InlineData(VacancyStatus.OnHold, HttpStatusCode.Gone)]
    public async Task Its_public_page_follows_the_status(VacancyStatus status, HttpStatusCode answer)
    {
        var vacancy = await GivenAsync(status);
        (await _host.Anonymous().GetAsync($"/careers/{vacancy.Slug}")).StatusCode.ShouldBe(answer);
        (await _host.Anonymous().GetStringAsync("/careers/feed.atom")).Contains(vacancy.Slug, StringComparison.Ordinal).ShouldBe(answer is HttpStatusCode.OK);
        (await _host.Anonymous().GetStringAsync("/sitemap.xml")).Contains(vacancy.Slug, StringComparison.Ordinal).ShouldBe(answer is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Recruiter_writes_from_the_sample_manager_approves_recruiter_publishes()
    {
        var manager = await ManagerAsync();
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
        (await _host.Anonymous().OpenAsync("/careers")).QuerySelector("h2 a")!.TextContent.ShouldBe("Adviser");
    }

    [Fact]
    public async Task Another_managers_vacancy_is_not_there()
    {
        var vacancy = await GivenAsync(VacancyStatus.InReview);
        (await _host.As(Guid.CreateVersion7(), Roles.HiringManager).GetAsync($"/vacancies/{vacancy.Id}/review")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => _host.Dispose();

    private Task<Guid> ManagerAsync() => _host.DbAsync(async db =>
    {
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.HiringManager);
        var account = new Account { Name = "Hanna", UserName = "hanna@example.org", Email = "hanna@example.org" };
        db.AddRange(account, Person.Join(account.Id, new PersonDetails("Hanna", "hanna@example.org")));
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Id });
        await db.SaveChangesAsync();
        return account.Id;
    });

    private async Task<Vacancy> GivenAsync(VacancyStatus status)
    {
        var manager = await ManagerAsync();
        return await _host.DbAsync(async db =>
        {
            var vacancy = GivenVacancy.In(status, manager, await db.Competencies.Select(c => c.Id).FirstAsync());
            db.Add(vacancy);
            await db.SaveChangesAsync();
            return vacancy;
        });
    }
}
