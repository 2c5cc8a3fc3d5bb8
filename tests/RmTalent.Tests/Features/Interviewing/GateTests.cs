using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Offers;

namespace RmTalent.Tests.Features.Interviewing;

/// <summary>After an interview there is one way to an offer or a refusal: a named person's decision on a quorum of scorecards. These are the ways round it.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task No_page_leads_round_the_decision()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var interview = await hiring.HeldAsync();
        await hiring.ScoreAsync(interview, HiringCase.Pal, 4);
        var application = $"/applications/{hiring.ApplicationId}";

        foreach (var to in new[] { "OfferDraft", "OfferSent", "Accepted", "Hired", "DecisionPending", "Shortlisted" })
        {
            await RefusedAsync(hiring.Recruiter, $"{application}/move", ("Form.To", to));
        }

        await RefusedAsync(hiring.Recruiter, $"{application}/turn-down", ("Form.Reason", "Skills"), ("Form.Subject", "No"), ("Form.Body", "No"), ("Form.When", "Now"));
        await RefusedAsync(hiring.Recruiter, $"{application}/offer/draft", ("Form.Pay", "600000"), ("Form.Currency", "NOK"), ("Form.StartsOn", "2026-06-01"), ("Form.ExpiresOn", "2026-03-25"));
        await RefusedAsync(hiring.Recruiter, "/applications/bulk/turn-down", ("Form.Ids", $"{hiring.ApplicationId}"), ("Form.Reason", "Skills"), ("Form.When", "Now"));
        await RefusedAsync(hiring.Recruiter, $"/interviews/{interview}/not-held", ("Form.Next", "End"));
        await RefusedAsync(hiring.Recruiter, $"/interviews/{interview}/cancel", ("Form.Reason", "To be rid of it"));
        (await hiring.DecideAsync(interview)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.GetAsync($"/interviews/{interview}/decision")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.Interviewing);
        (await hiring.Host.DbAsync(db => db.Set<Offer>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Decision_needs_reasons_evidence_and_a_person_who_scored()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var interview = await hiring.HeldAsync();
        await hiring.ScoreAsync(interview, HiringCase.Pal, 4);
        await hiring.ScoreAsync(interview, HiringCase.Petra, 4);
        var page = $"/interviews/{interview}/decision";
        (await hiring.Manager.SubmitAsync(page, ("Form.Outcome", "Offer"), ("Form.Reason", "Good"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Manager.SubmitAsync(page, ("Form.Outcome", "Offer"), ("Form.CompetencyIds", $"{hiring.Competencies[0]}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Manager.SubmitAsync(page, ("Form.Outcome", "Offer"), ("Form.Reason", "Good"), ("Form.CompetencyIds", $"{Guid.CreateVersion7()}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.DecideAsync(interview)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Reopened_application_needs_a_new_decision_and_keeps_the_old_one()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var interview = await hiring.HeldAsync();
        await hiring.ScoreAsync(interview, HiringCase.Pal, 4);
        await hiring.ScoreAsync(interview, HiringCase.Petra, 4);
        await hiring.Host.DrainAsync();
        (await hiring.DecideAsync(interview, "TurnDown")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}/reopen", ("Form.Reason", "The first choice said no"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        (await hiring.DecideAsync(interview)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.OfferDraft);
        (await hiring.Host.DbAsync(db => db.Set<Interview>().SingleAsync(i => i.Id == interview))).Decisions.Select(d => d.Outcome).ShouldBe([HiringOutcome.TurnDown, HiringOutcome.Offer], ignoreOrder: true);
        (await hiring.Host.DbAsync(db => db.Set<RmTalent.Features.Competencies.Evidence>().CountAsync(e => e.ApplicationId == hiring.ApplicationId))).ShouldBe(2);
    }

    [Fact]
    public async Task Candidate_who_did_not_come_is_let_go_without_a_decision_about_the_person()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var interview = await hiring.HeldAsync();
        (await hiring.Recruiter.SubmitAsync($"/interviews/{interview}/not-held", ("Form.Next", "End"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var application = await hiring.ApplicationAsync();
        (application.Status, application.TurnDownReason).ShouldBe((ApplicationStatus.Unsuccessful, TurnDownReason.NoShow));
        (await hiring.ScoreAsync(interview, HiringCase.Pal, 4)).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
    }

    /// <summary>Either the page is not there, or it refuses, or it finds nothing to do; what counts is asserted at the end.</summary>
    private static async Task RefusedAsync(HttpClient client, string path, params (string, string)[] fill)
    {
        var page = await client.GetAsync(path);
        if (page.IsSuccessStatusCode)
        {
            var html = await page.HtmlAsync();
            var present = fill.Where(f => html.QuerySelector($"main form[method=post] [name='{f.Item1}']") is not null).ToArray();
            var answer = html.QuerySelector("main form[method=post]") is null ? null : await client.SubmitAsync(path, html, null, present);
            ((int?)answer?.StatusCode ?? 422).ShouldBeOneOf(200, 302, 404, 422);
        }
    }
}
