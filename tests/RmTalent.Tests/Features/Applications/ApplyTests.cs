using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Vacancies;

namespace RmTalent.Tests.Features.Applications;

/// <summary>From the careers site to the decision, on the pages.</summary>
public sealed class ApplyTests : IDisposable
{
    private readonly TestHost _host = new();

    [Fact]
    public async Task Somebody_applies_is_found_by_a_word_in_the_cv_screened_and_turned_down()
    {
        var vacancy = await PublishedAsync();
        var path = await ApplyAsync(vacancy.Slug, "ola@example.org");
        await _host.DrainAsync();
        _host.Mails.To("ola@example.org").Link.ShouldBe(path);
        (await _host.Anonymous().OpenAsync(path)).Body!.TextContent.ShouldContain("We have received your application.");

        var recruiter = _host.As(Guid.CreateVersion7(), Roles.Recruiter);
        (await recruiter.OpenAsync("/applications?Filter.Q=zeppelin")).QuerySelector("mark")!.TextContent.ShouldBe("Zeppelin");
        (await recruiter.OpenAsync("/applications?Filter.Q=airship")).QuerySelector("mark").ShouldBeNull();

        var id = await _host.DbAsync(db => db.Applications.Select(a => a.Id).SingleAsync());
        var sheet = await recruiter.SubmitAsync($"/vacancies/{vacancy.Id}/screening/{id}", "Save and turn down", ("Form.Lines[0].Fit", "Partly"), ("Form.Lines[1].Fit", "Met"));
        sheet.Headers.Location!.OriginalString.ShouldStartWith($"/applications/{id}/turn-down");
        (await recruiter.SubmitAsync($"/applications/{id}/turn-down", "Turn down")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await recruiter.SubmitAsync($"/applications/{id}/turn-down", "Turn down", ("Form.Reason", "Skills"))).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await _host.Anonymous().OpenAsync(path)).Body!.TextContent.ShouldContain("We are reading your application.");
        (await _host.SweepAsync<SendDecisions>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(1);
        (await _host.SweepAsync<SendDecisions>()).Acted.ShouldBe(1);
        await _host.DrainAsync();
        _host.Mails.To("ola@example.org").Text.ShouldContain("Thank you for applying");
        (await _host.Anonymous().OpenAsync(path)).Body!.TextContent.ShouldContain("We have chosen not to go on");
    }

    [Fact]
    public async Task Submitting_twice_makes_one_application()
    {
        var vacancy = await PublishedAsync();
        var browser = _host.Anonymous();
        var path = await FillAsync(browser, vacancy.Slug, "kari@example.org");
        var check = await browser.OpenAsync($"{path}/apply/check");
        check.QuerySelectorAll(".card-header a").Select(a => a.GetAttribute("href")).ShouldContain($"{path}/apply/motivation", "what is shown to be checked can be changed from there");
        await browser.SubmitAsync($"{path}/apply/check", check, "Submit application");
        (await browser.SubmitAsync($"{path}/apply/check", check, "Submit application")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync($"{path}/apply/check")).Headers.Location!.OriginalString.ShouldBe(path);
        (await _host.DbAsync(db => db.Applications.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Employee_who_begins_again_goes_on_with_what_was_begun()
    {
        var vacancy = await PublishedAsync();
        var employee = _host.As(await EmployeeAsync(), Roles.RelationshipManager);
        var first = await FillRestAsync(employee, await BegunInsideAsync(employee, vacancy));
        var again = await BegunInsideAsync(employee, vacancy);
        again.ShouldNotBe(first, "each link is a secret of its own");
        (await employee.SubmitAsync($"{again}/apply/check", "Submit application")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await _host.DbAsync(db => db.Set<ApplicationDraft>().CountAsync())).ShouldBe(0);
        (await _host.DbAsync(db => db.Applications.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Employee_with_two_drafts_sends_one_of_them()
    {
        var vacancy = await PublishedAsync();
        var me = await EmployeeAsync();
        var employee = _host.As(me, Roles.RelationshipManager);
        var paths = new List<string>();
        for (var n = 0; n < 2; n++)
        {
            paths.Add(await FillRestAsync(employee, await BegunInsideAsync(employee, vacancy)));
            // As if both had been begun in the same moment, each before the other was there.
            await _host.DbAsync(db => db.Set<ApplicationDraft>().ExecuteUpdateAsync(s => s.SetProperty(d => d.EmployeeId, n == 0 ? null : (Guid?)me)));
        }

        (await employee.OpenAsync("/internal-vacancies")).Body!.TextContent.ShouldContain("Begun, not sent");
        (await employee.SubmitAsync($"{paths[0]}/apply/check", "Submit application")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var second = await employee.SubmitAsync($"{paths[1]}/apply/check", "Submit application");
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await second.HtmlAsync()).Body!.TextContent.ShouldContain("You have applied for this position already");
        (await _host.DbAsync(db => db.Applications.CountAsync(a => a.EmployeeId == me))).ShouldBe(1);
        var list = await employee.OpenAsync("/internal-vacancies");
        list.Body!.TextContent.ShouldContain("You have applied");
        list.QuerySelector($"a[href='/internal-vacancies/{vacancy.Slug}/apply']").ShouldBeNull();
    }

    [Fact]
    public async Task Work_history_asks_for_months_and_keeps_what_was_typed()
    {
        var browser = _host.Anonymous();
        var path = $"{await StartAsync(browser, (await PublishedAsync()).Slug, "eve@example.org")}/apply/work";
        var answer = await browser.SubmitAsync(path, Job("2022", ("Form.ToMonth", "5")));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.HtmlAsync();
        page.QuerySelector("#Form_ToYear-error")!.TextContent.ShouldBe("Give both the month and the year, or neither");
        page.QuerySelector("#Form_FromMonth option[selected]")!.TextContent.ShouldBe("March");
        (await browser.SubmitAsync(path, Job("2022", ("Form.ToMonth", "2"), ("Form.ToYear", "2022")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "it would end before it began");
        (await browser.SubmitAsync(path, Job("22"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.SubmitAsync(path, Job("2022", ("Form.ToMonth", "3"), ("Form.ToYear", "2022")))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.SubmitAsync(path, Job("2023"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.OpenAsync(path)).QuerySelectorAll("td[data-label=Period]").Select(c => c.TextContent).ShouldBe(["Mar 2023 – now", "Mar 2022 – Mar 2022"]);

        static (string, string)[] Job(string fromYear, params (string, string)[] to) =>
            [("Form.Title", "Adviser"), ("Form.Employer", "Kystbanken"), ("Form.FromMonth", "3"), ("Form.FromYear", fromYear), .. to];
    }

    [Fact]
    public async Task Wrong_contact_details_stay_on_the_page()
    {
        var vacancy = await PublishedAsync();
        var answer = await _host.Anonymous().SubmitAsync($"/careers/{vacancy.Slug}/apply", ("Form.Name", "Ola"), ("Form.Email", "nowhere"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.HtmlAsync();
        page.QuerySelector("#Form_Name")!.GetAttribute("value").ShouldBe("Ola");
        page.QuerySelector("#Form_Email-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_program_named_pdf_is_refused_beside_the_field()
    {
        var vacancy = await PublishedAsync();
        var browser = _host.Anonymous();
        var path = await StartAsync(browser, vacancy.Slug, "eve@example.org");
        var answer = await UploadAsync(browser, $"{path}/apply/cv", "MZ this is no document"u8.ToArray());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.HtmlAsync()).QuerySelector(".field-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Hiring_managers_see_only_applications_for_their_vacancies()
    {
        var vacancy = await PublishedAsync();
        await ApplyAsync(vacancy.Slug, "per@example.org");
        var id = await _host.DbAsync(db => db.Applications.Select(a => a.Id).SingleAsync());
        var own = _host.As(vacancy.HiringManagerId!.Value, Roles.HiringManager);
        var other = _host.As(Guid.CreateVersion7(), Roles.HiringManager);
        foreach (var page in new[] { $"/applications/{id}", $"/applications/{id}/cv", $"/vacancies/{vacancy.Id}/applications" })
        {
            (await own.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
            (await other.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await other.OpenAsync("/applications")).QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task A_link_that_was_never_given_out_leads_nowhere() =>
        (await _host.Anonymous().GetAsync("/a/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_candidate_withdraws()
    {
        var vacancy = await PublishedAsync();
        var path = await ApplyAsync(vacancy.Slug, "liv@example.org");
        await _host.Anonymous().SubmitAsync($"{path}/withdraw", ("Form.Reason", "OtherJob"));
        (await _host.DbAsync(db => db.Applications.Select(a => a.Status).SingleAsync())).ShouldBe(ApplicationStatus.Withdrawn);
    }

    public void Dispose() => _host.Dispose();

    private async Task<string> ApplyAsync(string slug, string email)
    {
        var browser = _host.Anonymous();
        var path = await FillAsync(browser, slug, email);
        await browser.SubmitAsync($"{path}/apply/check", "Submit application");
        return path;
    }

    private async Task<string> FillAsync(HttpClient browser, string slug, string email) => await FillRestAsync(browser, await StartAsync(browser, slug, email));

    private async Task<string> FillRestAsync(HttpClient browser, string path)
    {
        var cv = _host.Services.GetRequiredService<IPdfEngine>().Render(new Document { Title = "CV", Language = "en", Blocks = [new Paragraph("Financed the Zeppelin works in Oslo")] });
        (await UploadAsync(browser, $"{path}/apply/cv", cv)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await browser.SubmitAsync($"{path}/apply/motivation", ("Form.Motivation", "I like clients"), ("Form.Mission", "Honesty"));
        await browser.SubmitAsync($"{path}/apply/privacy", ("Form.Read", "true"));
        return path;
    }

    private static async Task<string> BegunInsideAsync(HttpClient employee, Vacancy vacancy) =>
        (await employee.SubmitAsync($"/internal-vacancies/{vacancy.Slug}/apply")).Headers.Location!.OriginalString[..^"/apply".Length];

    private Task<Guid> EmployeeAsync() => _host.DbAsync(async db =>
    {
        var account = new Account { Name = "Nora", UserName = "nora@example.org", Email = "nora@example.org" };
        db.AddRange(account, Person.Join(account.Id, new PersonDetails("Nora", "nora@example.org")));
        await db.SaveChangesAsync();
        return account.Id;
    });

    private static async Task<string> StartAsync(HttpClient browser, string slug, string email)
    {
        var started = await browser.SubmitAsync($"/careers/{slug}/apply?utm_source=test", ("Form.Name", "Ola Nordmann"), ("Form.Email", email), ("Form.Language", "en"));
        started.StatusCode.ShouldBe(HttpStatusCode.Found);
        return started.Headers.Location!.OriginalString[..^"/apply".Length];
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, string path, byte[] bytes)
    {
        var page = await browser.OpenAsync(path);
        using var body = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(file, "Form.File", "cv.pdf");
        return await browser.PostAsync(path, body);
    }

    private Task<Vacancy> PublishedAsync() => _host.DbAsync(async db =>
    {
        var manager = new Account { Name = "Hanna", UserName = "hanna@example.org", Email = "hanna@example.org" };
        var vacancy = GivenVacancy.In(VacancyStatus.Published, manager.Id, await db.Competencies.Select(c => c.Id).FirstAsync());
        db.AddRange(manager, Person.Join(manager.Id, new PersonDetails("Hanna", "hanna@example.org")), vacancy);
        await db.SaveChangesAsync();
        return vacancy;
    });
}
