using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Offers;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Platform.Web;

/// <summary>Two tabs show one record: the second that saves learns of the first, whatever the record is.</summary>
public sealed class StaleFormTests
{
    [Fact]
    public async Task Second_of_two_tabs_meets_the_first()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (interview, _) = await hiring.InvitedAsync();
        var (team, question, round) = await hiring.Host.DbAsync(async db =>
        {
            var made = db.Add(Team.Form("Harbour", null, null)).Entity;
            await db.SaveChangesAsync();
            return (made.Id, await db.Set<InterviewQuestion>().Select(q => q.Id).FirstAsync(), (await db.Set<InterviewPlan>().SingleAsync(p => p.VacancyId == hiring.VacancyId)).Rounds[0].Id);
        });
        var told = await hiring.AnotherApplicantAsync("told@example.org");
        (await hiring.Recruiter.SubmitAsync($"/applications/{told}/turn-down", "Turn down", ("Form.Reason", "Skills"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var administrator = hiring.Host.As(HiringCase.Stranger, Roles.Administrator);
        (HttpClient Browser, string Path, string Field)[] forms =
        [
            (administrator, "/administration/organisation", "Form.Name"),
            (administrator, "/administration/pay-benchmarks/Banking", "Form.Source"),
            (administrator, $"/teams/{team}/edit", "Form.Name"),
            (administrator, "/privacy/policies/NO", "Form.Reason"),
            (hiring.Recruiter, $"/interview-questions/edit/{question}", "Form.En"),
            (hiring.Recruiter, $"/vacancies/{hiring.VacancyId}/interview-plan/round/{round}", "Form.Name"),
            (hiring.Recruiter, $"/interviews/{interview}/arrange", "Form.Arrangements"),
            (hiring.Recruiter, $"/vacancies/{hiring.VacancyId}/questions", "Form.Text"),
            (hiring.Recruiter, $"/applications/{told}/notice", "Form.Subject"),
        ];
        foreach (var (browser, path, field) in forms)
        {
            var tabs = new[] { await browser.OpenAsync(path), await browser.OpenAsync(path) };
            (await SaveAsync(browser, path, tabs[0], (field, "First"))).ShouldBe(HttpStatusCode.Redirect, path);
            (await SaveAsync(browser, path, tabs[1], (field, "Second"))).ShouldBe(HttpStatusCode.Conflict, path);
            (await SaveAsync(browser, path, await browser.OpenAsync(path), (field, "Third"))).ShouldBe(HttpStatusCode.Redirect, path);
        }
    }

    [Fact]
    public async Task Nobody_approves_or_sends_terms_that_changed_since_the_page_showed_them()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.ToOfferAsync();
        Task<HttpResponseMessage> DraftAsync(string pay) => hiring.Recruiter.SubmitAsync(
            $"/applications/{hiring.ApplicationId}/offer/draft", ("Form.Pay", pay), ("Form.StartsOn", "2026-06-01"), ("Form.ExpiresOn", "2026-03-25"));
        (await DraftAsync("900000")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var offer = await hiring.Host.DbAsync(db => db.Set<Offer>().Select(o => o.Id).SingleAsync());
        foreach (var (browser, path, pay) in new[] { (hiring.Manager, $"/offers/{offer}/approve", "950000"), (hiring.Recruiter, $"/offers/{offer}/send", "600000") })
        {
            var page = await browser.OpenAsync(path);
            (await DraftAsync(pay)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await browser.SubmitAsync(path, page, null)).StatusCode.ShouldBe(HttpStatusCode.Conflict, path);
            (await browser.SubmitAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
        }
    }

    [Fact]
    public async Task Nobody_scores_over_another_tab_or_decides_on_older_marks()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var interview = await hiring.HeldAsync();
        var pal = hiring.Panellist(HiringCase.Pal);
        var score = $"/interviews/{interview}/score";
        var tabs = new[] { await pal.OpenAsync(score), await pal.OpenAsync(score) };
        (await pal.SubmitAsync(score, tabs[0], "Save draft", ("Form.Comment", "First"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await pal.SubmitAsync(score, tabs[1], "Save draft", ("Form.Comment", "Second"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await hiring.ScoreAsync(interview, HiringCase.Pal, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.ScoreAsync(interview, HiringCase.Petra, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();

        var (decision, manager) = ($"/interviews/{interview}/decision", hiring.Manager);
        var page = await manager.OpenAsync(decision);
        (await pal.SubmitAsync(score, "Submit the change", ("Form.Marks[0].Level", "1"), ("Form.Reason", "I had mixed up two answers"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (string, string)[] decided = [("Form.Outcome", "TurnDown"), ("Form.Reason", "The panel saw too little."), ("Form.CompetencyIds", hiring.Competencies[0].ToString()), ("Form.TurnDownReason", "")];
        (await manager.SubmitAsync(decision, page, "Decide", decided)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var unsaid = await manager.SubmitAsync(decision, "Decide", decided);
        unsaid.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unsaid.HtmlAsync()).QuerySelector("#Form_TurnDownReason-error").ShouldNotBeNull();
        (await hiring.DecideAsync(interview)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Score_meets_a_cancellation_in_the_same_moment()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        using var scope = hiring.Host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await db.Set<Interview>().Include(i => i.Panel).SingleAsync(i => i.Id == id)).Cancel("The position is gone");

        (await hiring.ScoreAsync(id, HiringCase.Pal, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
    }

    private static async Task<HttpStatusCode> SaveAsync(HttpClient browser, string path, AngleSharp.Html.Dom.IHtmlDocument page, (string, string) typed) =>
        (await browser.SubmitAsync(path, page, page.QuerySelector("main form input[name=Version]")!.Closest("form")!.QuerySelector("button")!.TextContent.Trim(), typed)).StatusCode;
}
