using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Scenarios;

public sealed class ScenarioPagesTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _learner = Guid.CreateVersion7();

    [Fact]
    public async Task Trainer_writes_mends_and_publishes_a_talk()
    {
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var first = (await trainer.SubmitAsync("/teach/scenarios/new", ("Form.Title.En", "A price objection"), ("Form.Summary.En", "Ola thinks it is too dear."))).Headers.Location!.ToString();
        var here = first[..first.IndexOf("/nodes", StringComparison.Ordinal)];
        var start = await WriteAsync(trainer, here, "Too dear", "");
        (await trainer.SubmitAsync(here, "Publish")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.OpenAsync(here)).Body!.TextContent.ShouldContain("“Too dear” needs two choices or more");
        await WriteAsync(trainer, here, "Agreed", nameof(Ending.Good));
        var end = await host.DbAsync(async db => (await db.ScenarioVersions.OrderByDescending(v => v.Id).FirstAsync()).Script.Nodes.Single(n => n.IsEnd).Id);
        foreach (var (text, trust) in new[] { ("What did you expect?", "20"), ("It is what it is.", "-20") })
        {
            (await trainer.SubmitAsync($"{start}/choices/new", ("Form.Text.En", text), ("Form.ToId", $"{end}"), ("Form.Trust", trust), ("Form.Feedback.En", "Because"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await trainer.SubmitAsync(here, "Publish")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await trainer.OpenAsync(here);
        page.QuerySelectorAll(".script-map a").Length.ShouldBe(2);
        (await trainer.GetAsync($"{start}/choices/new")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.SubmitAsync(here, "Begin a new draft")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.OpenAsync(start)).QuerySelector("form[data-guard]").ShouldNotBeNull();
        (await trainer.OpenAsync($"{here}/paths")).Body!.TextContent.ShouldContain("Too few people yet");
    }

    [Fact]
    public async Task An_older_form_gets_the_conflict_page_and_an_empty_one_its_messages()
    {
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var here = (await trainer.SubmitAsync("/teach/scenarios/new", ("Form.Title.En", "Two authors"), ("Form.Summary.En", "At once."))).Headers.Location!.ToString().Replace("/nodes/new", "", StringComparison.Ordinal);
        var open = await trainer.OpenAsync($"{here}/rules");
        (await trainer.SubmitAsync($"{here}/rules", ("Form.PassTrust", "55"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"{here}/rules", open, null, ("Form.PassTrust", "70"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var refused = await trainer.SubmitAsync($"{here}/nodes/new", ("Form.Name.Nb", "Beholdt"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.HtmlAsync()).QuerySelector("[name='Form.Name.Nb']")!.GetAttribute("value").ShouldBe("Beholdt");
    }

    [Fact]
    public async Task Learner_plays_stops_goes_on_and_reads_the_debrief()
    {
        var (browser, run) = await StartAsync("difficult-no");
        var html = await (await browser.GetAsync(run)).Content.ReadAsStringAsync();
        html.ShouldNotContain("The no comes first and is clear"); // feedback waits for the answer
        await AnswerAsync(browser, run, 0);
        (await browser.SubmitAsync(await AddressAsync("difficult-no"), "Go on where you were")).Headers.Location!.ToString().ShouldBe(run);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await AnswerAsync(browser, run, 0);
        }

        var debrief = await browser.OpenAsync($"{run}/debrief");
        debrief.Body!.TextContent.ShouldContain("A no that became a way");
        debrief.Body.TextContent.ShouldContain("The strongest answer here.");
        (await host.DbAsync(db => db.Completions.CountAsync(c => c.PersonId == _learner && c.Kind == LearningKind.Scenario))).ShouldBe(1);
        (await browser.GetAsync(run)).Headers.Location!.ToString().ShouldEndWith("/debrief");
        (await host.As(Guid.CreateVersion7(), Roles.RelationshipManager).GetAsync($"{run}/debrief")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_stood_open_in_a_second_tab_answers_nothing_twice()
    {
        var (browser, run) = await StartAsync("complaint");
        var other = await browser.OpenAsync(run);
        await AnswerAsync(browser, run, 0);
        var late = await browser.SubmitAsync(run, other, other.QuerySelector("button.answer")!.TextContent);
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.HtmlAsync()).Body!.TextContent.ShouldContain("You answered this already");
        (await host.DbAsync(db => db.Set<RunStep>().CountAsync(s => db.Set<ScenarioRun>().Any(r => r.Id == s.ScenarioRunId && r.PersonId == _learner)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_keeps_its_version_when_the_next_is_published()
    {
        var (browser, run) = await StartAsync("stressed-client");
        await host.DbAsync(async db =>
        {
            var scenario = await db.Scenarios.SingleAsync(s => s.Code == "stressed-client");
            var current = await db.ScenarioVersions.SingleAsync(v => v.Id == scenario.PublishedVersionId);
            var next = current.Next();
            next.Write(next.Script.Find(next.Script.StartId)! with { Line = new("Good morning!") });
            scenario.Publish(next, current, null, host.Clock.Now);
            current.State.ShouldBe(VersionState.Superseded);
            db.Add(next);
            return await db.SaveChangesAsync();
        });
        (await browser.OpenAsync(run)).Body!.TextContent.ShouldContain("Eleven per cent since Monday!");
        var anew = (await browser.SubmitAsync(await AddressAsync("stressed-client"), "Begin anew")).Headers.Location!.ToString();
        (await browser.OpenAsync(anew)).Body!.TextContent.ShouldContain("Good morning!");
    }

    private static async Task<string> WriteAsync(HttpClient trainer, string here, string name, string ending)
    {
        var written = await trainer.SubmitAsync($"{here}/nodes/new", ("Form.Name.En", name), ("Form.Line.En", $"{name}!"), ("Form.Ending", ending));
        written.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return written.Headers.Location!.ToString();
    }

    private async Task<(HttpClient Browser, string Run)> StartAsync(string code)
    {
        var browser = host.As(_learner, Roles.RelationshipManager);
        var started = await browser.SubmitAsync(await AddressAsync(code));
        started.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (browser, started.Headers.Location!.ToString());
    }

    private static async Task AnswerAsync(HttpClient browser, string run, int choice)
    {
        var page = await browser.OpenAsync(run);
        (await browser.SubmitAsync(run, page, page.QuerySelectorAll("button.answer")[choice].GetAttribute("value"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<string> AddressAsync(string code) => host.DbAsync(async db => $"/learn/scenarios/{await db.Scenarios.Where(s => s.Code == code).Select(s => s.Id).SingleAsync()}");
}
