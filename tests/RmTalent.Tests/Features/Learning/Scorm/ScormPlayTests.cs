using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.People;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Scorm;

public sealed class ScormPlayTests : IDisposable
{
    private Task LeaveAsync(Guid person, int days)
    {
        DateOnly? lastDay = DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime).AddDays(days);
        return _host.DbAsync(db => db.People.Where(p => p.Id == person).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftOn, lastDay)));
    }

    private readonly TestHost _host = new();

    [Fact]
    public async Task Frame_is_walled_off_and_gets_what_it_needs()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        var (page, address) = await BeginAsync(package, nora);
        page.QuerySelector("iframe")!.GetAttribute("sandbox").ShouldBe("allow-scripts allow-forms allow-modals");

        var nobody = _host.Anonymous();
        var content = await nobody.GetAsync(address);
        content.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = content.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("sandbox allow-scripts allow-forms allow-modals; default-src https://localhost/scorm/");
        policy.ShouldNotContain("allow-same-origin");
        content.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        content.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        var html = await content.Content.ReadAsStringAsync();
        html.IndexOf("start.js", StringComparison.Ordinal).ShouldBeInRange(0, html.IndexOf("function find", StringComparison.Ordinal));

        var window = address[..address.IndexOf("/files/", StringComparison.Ordinal)];
        (await nobody.GetStringAsync($"{window}/files/sco/style.css")).ShouldContain("rgb(1, 2, 3)");
        var start = await nobody.GetStringAsync($"{window}/start.js");
        start.ShouldContain("\"cmi.core.student_name\":\"Nora Lie\"");
        start.ShouldContain("\"cmi.core.entry\":\"ab-initio\"");
        start.ShouldContain("\"cmi.student_data.mastery_score\":\"80\"");
        (await nobody.GetStringAsync($"{window}/runtime.js")).Length.ShouldBeGreaterThan(10_000);
        foreach (var path in new[] { "sco/none.html", "../../appsettings.json", "%2e%2e/%2e%2e/appsettings.json", "sco", "sco/", "" })
        {
            (await nobody.GetAsync($"{window}/files/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await nobody.GetAsync($"{window[..^2]}xx/files/sco/style.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync("/scorm/nonsense/start.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _host.Clock.PassDays(1);
        (await nobody.GetAsync($"{window}/start.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_reported_is_kept_given_back_and_completes_once()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        var (_, address) = await BeginAsync(package, nora);
        (await ReportAsync(address, 1, "incomplete", "unknown", null, 60, "page 2")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReportAsync(address, 3, "incomplete", "unknown", null, 90, "page 3")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReportAsync(address, 2, "incomplete", "unknown", null, 70, "late")).StatusCode.ShouldBe(HttpStatusCode.OK);

        _host.Clock.Now += TimeSpan.FromHours(1);
        var (_, again) = await BeginAsync(package, nora);
        var start = await _host.Anonymous().GetStringAsync(StartOf(again));
        start.ShouldContain("\"cmi.suspend_data\":\"page 3\"");
        start.ShouldContain("\"cmi.core.entry\":\"resume\"");
        start.ShouldContain("\"cmi.core.total_time\":\"0000:01:30\"");
        (await ReportAsync(again, 1, "completed", "failed", 40, 100, "x")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _host.DbAsync(db => db.Completions.AnyAsync(c => c.PersonId == nora))).ShouldBeFalse();
        (await ReportAsync(again, 2, "completed", "passed", 85.5, 120, "x")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReportAsync(again, 2, "completed", "passed", 85.5, 120, "x")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReportAsync(again, 3, "completed", "passed", 85.5, 130, "x")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var completion = await _host.DbAsync(db => db.Completions.SingleAsync(c => c.PersonId == nora));
        (completion.Kind, completion.ItemId, completion.ScorePercent, completion.Title.En).ShouldBe((LearningKind.Package, package, 85.5m, "Saying no"));
        (await ReportAsync(address, 9, "incomplete", "unknown", null, 1, "old tab")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var row = (await _host.As(nora, Roles.Trainer).OpenAsync($"/teach/packages/{package}")).QuerySelector(".data-table tbody")!.TextContent;
        row.ShouldContain("Nora Lie");
        row.ShouldContain("85.5 %");
    }

    [Fact]
    public async Task All_reporting_parts_must_be_done_and_the_result_is_their_mean()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12(parts: 2));
        var (page, first) = await BeginAsync(package, nora);
        page.QuerySelectorAll("nav li").Length.ShouldBeGreaterThanOrEqualTo(2);
        await ReportAsync(first, 1, "completed", "passed", 90, 60, "");
        (await _host.DbAsync(db => db.Completions.AnyAsync(c => c.PersonId == nora))).ShouldBeFalse();
        var (_, second) = await BeginAsync(package, nora); // goes on with what is not done
        await ReportAsync(second, 1, "completed", "unknown", 70, 60, "");
        (await _host.DbAsync(db => db.Completions.SingleAsync(c => c.PersonId == nora))).ScorePercent.ShouldBe(80);
    }

    [Theory]
    [InlineData("2004 in order", false)]
    [InlineData("1.2 with prerequisites", false)]
    [InlineData("2004 free", true)]
    public async Task Parts_open_in_the_authors_order(string what, bool isFree)
    {
        var (package, nora) = await GivenAsync(what.StartsWith("1.2", StringComparison.Ordinal) ? Packages.Scorm12(parts: 2, needs: true) : Packages.Sequenced(isFree));
        var (page, first) = await BeginAsync(package, nora);
        page.QuerySelectorAll("nav[aria-label=Parts] li a").Length.ShouldBe(isFree ? 2 : 1);
        var learner = _host.As(nora, Roles.RelationshipManager);
        var attempt = await _host.DbAsync(db => db.ScormAttempts.Select(a => a.Id).SingleAsync());
        var early = await learner.OpenAsync($"/learn/packages/attempts/{attempt}?part=2");
        early.Body!.TextContent.Contains("The author asks for", StringComparison.Ordinal).ShouldBe(!isFree);
        FileOf(early).Equals(FileOf(page), StringComparison.Ordinal).ShouldBe(!isFree);

        await ReportAsync(isFree ? first : early.QuerySelector("iframe")!.GetAttribute("src")!, 1, "completed", "passed", 90, 60, "");
        var then = await learner.OpenAsync($"/learn/packages/attempts/{attempt}?part=2");
        then.QuerySelectorAll("nav[aria-label=Parts] li a").Length.ShouldBe(2);
        FileOf(then).ShouldNotBe(FileOf(page));

        static string FileOf(AngleSharp.Html.Dom.IHtmlDocument play) => play.QuerySelector("iframe")!.GetAttribute("src")!.Split("/files/")[1];
    }

    [Fact]
    public async Task What_is_begun_is_on_the_first_page_and_in_the_catalogue()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        await BeginAsync(package, nora);
        var learner = _host.As(nora, Roles.RelationshipManager);
        (await learner.OpenAsync("/")).QuerySelector($"a[href='/learn/packages/{package}']").ShouldNotBeNull();
        (await learner.OpenAsync("/learn?Kind=Package")).QuerySelector("#items tbody tr")!.TextContent.ShouldContain("In progress");
    }

    [Fact]
    public async Task Who_is_in_the_middle_stays_on_the_version_and_the_next_time_is_on_the_new_one()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        var (_, address) = await BeginAsync(package, nora);
        await _host.DbAsync(async db =>
        {
            (await db.ScormPackages.SingleAsync(p => p.Id == package)).Replace(await UploadAsync(Packages.Scorm2004()), _host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        (await BeginAsync(package, nora)).Address.ShouldContain("part%201.html");
        await ReportAsync(address, 1, "completed", "passed", 90, 60, "");
        (await BeginAsync(package, nora, isNew: true)).Address.ShouldContain("content/index.html?mode=x");
        (await _host.DbAsync(db => db.ScormAttempts.CountAsync(a => a.PersonId == nora))).ShouldBe(2);
    }

    [Fact]
    public async Task Strange_reports_are_refused_and_change_nothing()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        var (_, address) = await BeginAsync(package, nora);
        var report = StartOf(address).Replace("start.js", "report", StringComparison.Ordinal);
        foreach (var body in new[] { "", "null", "[]", "{", "{\"runtimeData\":{}}", "{\"number\":1}", "{\"number\":-1,\"runtimeData\":{}}", "{\"number\":1,\"runtimeData\":[]}", new string('[', 5000), "\u0000" })
        {
            (await PostAsync(report, body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, body[..Math.Min(20, body.Length)]);
        }

        (await PostAsync(report, $"{{\"number\":1,\"runtimeData\":{{\"cmi.suspend_data\":\"{new string('x', ScormReport.MaxBytes)}\"}}}}")).StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(report.Replace("/report", "x/report", StringComparison.Ordinal), "{\"number\":1,\"runtimeData\":{}}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.DbAsync(db => db.ScormAttempts.SingleAsync(a => a.PersonId == nora))).Runs.ShouldBeEmpty();

        (await PostAsync(report, """{"number":1,"completionStatus":7,"successStatus":null,"score":{"raw":1e308,"min":"a","max":-5},"totalTimeSeconds":-4,"runtimeData":{"cmi.suspend_data":"a\u0000b","x":{"y":1}}}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _host.Anonymous().GetAsync(StartOf(address))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Window_closes_with_the_last_day_of_work_however_long_it_would_last()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        var (_, address) = await BeginAsync(package, nora);
        await LeaveAsync(nora, 0);
        (await _host.Anonymous().GetAsync(StartOf(address))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await LeaveAsync(nora, -1);
        foreach (var path in new[] { StartOf(address), address })
        {
            (await _host.Anonymous().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await ReportAsync(address, 1, "completed", "passed", 90, 60, "")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.DbAsync(db => db.Completions.AnyAsync(c => c.PersonId == nora))).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_opens_the_attempt_of_another()
    {
        var (package, nora) = await GivenAsync(Packages.Scorm12());
        await BeginAsync(package, nora);
        var attempt = await _host.DbAsync(db => db.ScormAttempts.Select(a => a.Id).SingleAsync());
        (await _host.As(Guid.CreateVersion7(), Roles.Trainer).GetAsync($"/learn/packages/attempts/{attempt}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("<html><head><title>x</title></head></html>", "<html><head>|<title>")]
    [InlineData("<!doctype html>\n<HTML lang='en'><HEAD profile=\"x\">\n<script>1</script>", "profile=\"x\">|\n<script>1")]
    [InlineData("<!DOCTYPE html><header>no head</header>", "<!DOCTYPE html>|<header>")]
    [InlineData("<p>bare", "|<p>bare")]
    public void Runtime_comes_before_the_packages_own_scripts(string page, string expected)
    {
        var made = Encoding.UTF8.GetString(ScormTypes.WithRuntime(Encoding.UTF8.GetBytes(page), "T"));
        made.Replace("<script src=\"/scorm/T/start.js\"></script><script src=\"/scorm/T/runtime.js\"></script>", "|", StringComparison.Ordinal).ShouldContain(expected);
    }

    public void Dispose() => _host.Dispose();

    private static string StartOf(string address) => $"{address[..address.IndexOf("/files/", StringComparison.Ordinal)]}/start.js";

    private async Task<(Guid Package, Guid Person)> GivenAsync(byte[] content)
    {
        var nora = Person.Join(Guid.CreateVersion7(), new PersonDetails("Nora Lie", "nora@example.org"));
        await _host.GivenAsync(nora);
        var upload = await UploadAsync(content);
        return (await _host.GivenAsync(ScormPackage.Import(new ScormWords(new LocalisedText("Saying no"), 20, []), upload, _host.Clock.Now)), nora.Id);
    }

    private async Task<ScormUpload> UploadAsync(byte[] content)
    {
        using var scope = _host.Services.CreateScope();
        var upload = await scope.ServiceProvider.GetRequiredService<ScormImports>().TakeAsync(new MemoryStream(content), "p.zip", new FilePlace(Guid.CreateVersion7(), "scorm"), null, default);
        await scope.ServiceProvider.GetRequiredService<RmTalent.Platform.Data.AppDbContext>().SaveChangesAsync();
        return upload;
    }

    /// <summary>Begins or goes on, as a person would.</summary>
    private async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, string Address)> BeginAsync(Guid package, Guid person, bool isNew = false)
    {
        var learner = _host.As(person, Roles.RelationshipManager);
        var page = await learner.OpenAsync($"/learn/packages/{package}");
        var on = isNew ? null : page.QuerySelector("a[href^='/learn/packages/attempts/']")?.GetAttribute("href");
        on ??= (await learner.SubmitAsync($"/learn/packages/{package}")).Headers.Location!.ToString();
        var play = await learner.OpenAsync(on);
        return (play, play.QuerySelector("iframe")!.GetAttribute("src")!);
    }

    private Task<HttpResponseMessage> ReportAsync(string address, int number, string completion, string success, double? score, int seconds, string kept) => PostAsync(
        StartOf(address).Replace("start.js", "report", StringComparison.Ordinal),
        System.Text.Json.JsonSerializer.Serialize(new
        {
            number,
            completionStatus = completion,
            successStatus = success,
            score = score is null ? null : new { raw = score, max = 100 },
            totalTimeSeconds = seconds,
            runtimeData = new Dictionary<string, object>(StringComparer.Ordinal) { ["cmi.suspend_data"] = kept, ["cmi.interactions"] = new { } },
        }));

    private async Task<HttpResponseMessage> PostAsync(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "text/plain");
        return await _host.Anonymous().PostAsync(address, content);
    }
}
