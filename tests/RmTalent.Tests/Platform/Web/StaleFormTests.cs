using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.People;
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
        ];
        foreach (var (browser, path, field) in forms)
        {
            var tabs = new[] { await browser.OpenAsync(path), await browser.OpenAsync(path) };
            (await SaveAsync(browser, path, tabs[0], (field, "First"))).ShouldBe(HttpStatusCode.Redirect, path);
            (await SaveAsync(browser, path, tabs[1], (field, "Second"))).ShouldBe(HttpStatusCode.Conflict, path);
            (await SaveAsync(browser, path, await browser.OpenAsync(path), (field, "Third"))).ShouldBe(HttpStatusCode.Redirect, path);
        }
    }

    private static async Task<HttpStatusCode> SaveAsync(HttpClient browser, string path, AngleSharp.Html.Dom.IHtmlDocument page, (string, string) typed) =>
        (await browser.SubmitAsync(path, page, page.QuerySelector("main form input[name=Version]")!.Closest("form")!.QuerySelector("button")!.TextContent.Trim(), typed)).StatusCode;
}
