using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Features.Vacancies.Templates;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Vacancies;

public sealed class VacancyPagesTests : IDisposable
{
    private readonly TestHost _host = new();

    private HttpClient Recruiter => _host.As(Guid.CreateVersion7(), Roles.Recruiter);

    [Fact]
    public async Task A_material_edit_voids_the_approval_and_tells_the_reviewer()
    {
        var manager = await _host.ManagerAsync();
        var vacancy = await _host.VacancyAsync(VacancyStatus.Published, manager);
        await _host.DrainAsync();
        var recruiter = Recruiter;
        (await recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/pay", ("Form.Max", "650000"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await recruiter.OpenAsync($"/vacancies/{vacancy.Id}")).Body!.TextContent.ShouldContain("The change voids the approval");
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Subject.ShouldContain("changed after your approval");
        (await _host.DbAsync(db => db.Vacancies.SingleAsync())).Status.ShouldBe(VacancyStatus.Draft);
    }

    [Fact]
    public async Task Reviewer_is_asked_and_recruiter_hears_the_verdict()
    {
        var manager = await _host.ManagerAsync();
        var vacancy = await _host.VacancyAsync(VacancyStatus.Draft, manager);
        await Recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/step/submit");
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Link.ShouldBe($"/vacancies/{vacancy.Id}");
    }

    [Fact]
    public async Task Versions_show_what_changed_word_by_word()
    {
        var vacancy = await _host.VacancyAsync(VacancyStatus.Published, await _host.ManagerAsync());
        await Recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/text", "Save", ("Form.Summary", "In brief"));
        var page = await Recruiter.OpenAsync($"/vacancies/{vacancy.Id}/versions");
        page.QuerySelector(".diff-text del")!.TextContent.ShouldContain("short");
        page.QuerySelector(".diff-text ins")!.TextContent.ShouldContain("Added: brief");
        (await Recruiter.OpenAsync($"/vacancies/{vacancy.Id}/versions?from=1&to=2")).QuerySelector("ins.diff .visually-hidden").ShouldBeNull();
        (await _host.DbAsync(db => db.VacancyVersions.OrderBy(v => v.Number).Select(v => v.Occasion).ToListAsync())).ShouldBe([VersionOccasion.Approved, VersionOccasion.Published]);
    }

    [Fact]
    public async Task Checking_the_wording_saves_nothing_and_keeps_what_was_typed()
    {
        var vacancy = await _host.VacancyAsync(VacancyStatus.Draft, await _host.ManagerAsync());
        var answer = await Recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/text", "Check the wording", ("Form.Summary", "We want a ninja"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.HtmlAsync();
        page.QuerySelector("#wording mark")!.TextContent.ShouldBe("ninja");
        page.QuerySelector("[name='Form.Summary']")!.TextContent.Trim().ShouldBe("We want a ninja");
        (await _host.DbAsync(db => db.Vacancies.SingleAsync())).Summary.ShouldBe("In short");
    }

    [Fact]
    public async Task What_is_missing_leads_to_its_field()
    {
        var drafted = await Recruiter.SubmitAsync("/vacancies/new", ("Form.Title", "Adviser"), ("Form.Start", "Blank"), ("Form.RmType", "Personal"), ("Form.Sector", "Banking"));
        var page = await Recruiter.OpenAsync(drafted.Headers.Location!.OriginalString);
        var link = page.QuerySelectorAll("#completeness a").First(a => a.TextContent == "Pay range").GetAttribute("href")!.Split('#');
        (await Recruiter.OpenAsync(link[0])).GetElementById(link[1]).ShouldNotBeNull();
        foreach (var check in Completeness.Of(await _host.DbAsync(db => db.Vacancies.SingleAsync())))
        {
            (await Recruiter.OpenAsync($"{drafted.Headers.Location!.OriginalString}/{check.Section}")).GetElementById($"Form_{check.Field}").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_template_of_our_own_begins_a_vacancy()
    {
        var vacancy = await _host.VacancyAsync(VacancyStatus.Published, await _host.ManagerAsync());
        await Recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/template", ("Form.Name", "Oslo business"));
        (await Recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/template", ("Form.Name", "Oslo business"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var template = await _host.DbAsync(db => db.VacancyTemplates.SingleAsync());
        (await Recruiter.SubmitAsync($"/vacancies/new?template={template.Id}", ("Form.Title", "Another"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var made = await _host.DbAsync(db => db.Vacancies.SingleAsync(v => v.Title == "Another"));
        (made.Duties, made.PayMin, made.Requirements.Count, made.Status).ShouldBe((vacancy.Duties, 600_000m, 1, VacancyStatus.Draft));
        await Recruiter.SubmitAsync($"/vacancies/templates/{template.Id}/remove");
        (await Recruiter.GetAsync($"/vacancies/templates/{template.Id}/remove")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_copy_is_a_draft_that_says_the_same()
    {
        var vacancy = await _host.VacancyAsync(VacancyStatus.Filled, await _host.ManagerAsync());
        var answer = await Recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/copy");
        var copy = await _host.DbAsync(db => db.Vacancies.SingleAsync(v => v.Id != vacancy.Id));
        answer.Headers.Location!.OriginalString.ShouldBe($"/vacancies/{copy.Id}/role");
        (copy.Status, copy.Duties, copy.PayMax, copy.Reference == vacancy.Reference).ShouldBe((VacancyStatus.Draft, vacancy.Duties, vacancy.PayMax, false));
    }

    [Fact]
    public async Task A_closed_vacancy_is_reopened_with_a_reason()
    {
        var vacancy = await _host.VacancyAsync(VacancyStatus.Closed, await _host.ManagerAsync());
        var url = $"/vacancies/{vacancy.Id}/step/reopen";
        (await Recruiter.SubmitAsync(url)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Recruiter.SubmitAsync(url, ("Form.Reason", "Nobody accepted"), ("Form.ApplyByOn", "2026-03-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Recruiter.SubmitAsync(url, ("Form.Reason", "Nobody accepted"), ("Form.ApplyByOn", "2026-04-01"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await _host.Anonymous().GetAsync($"/careers/{vacancy.Slug}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_sectors_benchmark_stands_beside_the_pay()
    {
        var vacancy = await _host.VacancyAsync(VacancyStatus.Draft, await _host.ManagerAsync());
        (await Recruiter.OpenAsync($"/vacancies/{vacancy.Id}/pay")).QuerySelector("aside")!.TextContent.ShouldContain("79,721 USD");
        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        (await administrator.SubmitAsync("/administration/pay-benchmarks/Banking", ("Form.YearlyPay", "0"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await administrator.SubmitAsync("/administration/pay-benchmarks/Banking", ("Form.YearlyPay", "650000"), ("Form.Currency", "NOK"), ("Form.Source", "Own survey 2026"));
        var beside = (await Recruiter.OpenAsync($"/vacancies/{vacancy.Id}/pay")).QuerySelector("aside")!.TextContent;
        beside.ShouldContain("It lies within your range.");
        beside.ShouldContain("Own survey 2026");
        (await administrator.GetAsync("/administration/pay-benchmarks/Farming")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_knows_mine_and_remembers_the_order()
    {
        var manager = await _host.ManagerAsync();
        await _host.VacancyAsync(VacancyStatus.Published, manager);
        (await _host.As(manager, Roles.HiringManager).OpenAsync("/vacancies?Filter.Mine=true")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await Recruiter.OpenAsync("/vacancies?Filter.Mine=true")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        var recruiter = Recruiter;
        (await recruiter.GetAsync("/vacancies?sort=-title")).Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("vacancies-order=-title", StringComparison.Ordinal));
        (await recruiter.OpenAsync("/vacancies")).QuerySelector("th[aria-sort='descending']")!.TextContent.ShouldContain("Title");
    }

    [Fact]
    public void Time_to_fill_counts_days_from_publication()
    {
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var vacancy = GivenVacancy.In(VacancyStatus.Published);
        vacancy.DaysToFill.ShouldBeNull();
        vacancy.Fill(start.AddDays(45));
        vacancy.DaysToFill.ShouldBe(45);
    }

    [Fact]
    public async Task Hiring_manager_who_lets_a_vacancy_wait_is_asked_once_more()
    {
        await _host.VacancyAsync(VacancyStatus.InReview, await _host.ManagerAsync());
        (await _host.SweepAsync<RemindOfApprovals>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(RemindOfApprovals.PatienceDays + 60);
        (await _host.SweepAsync<RemindOfApprovals>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<RemindOfApprovals>()).Acted.ShouldBe(0);
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Subject.ShouldStartWith("Please approve the vacancy");
    }

    public void Dispose() => _host.Dispose();
}

internal static class VacancyHost
{
    /// <summary>Hanna, hanna@example.org, who approves.</summary>
    public static Task<Guid> ManagerAsync(this TestHost host) => host.DbAsync(async db =>
    {
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.HiringManager);
        var account = new Account { Name = "Hanna", UserName = "hanna@example.org", Email = "hanna@example.org" };
        db.AddRange(account, Person.Join(account.Id, new PersonDetails("Hanna", "hanna@example.org")));
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Id });
        await db.SaveChangesAsync();
        return account.Id;
    });

    public static Task<Vacancy> VacancyAsync(this TestHost host, VacancyStatus status, Guid manager, Func<VacancyRole, VacancyRole>? role = null) => host.DbAsync(async db =>
    {
        var competency = await db.Set<RmTalent.Features.Competencies.Competency>().OrderBy(c => c.Position).Select(c => c.Id).FirstAsync();
        var vacancy = GivenVacancy.In(status, manager, competency, role);
        db.Add(vacancy);
        await db.SaveChangesAsync();
        return vacancy;
    });
}
