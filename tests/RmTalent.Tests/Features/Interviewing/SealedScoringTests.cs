using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Interviewing;

public sealed class SealedScoringTests
{
    private const string Secret = "Kept calm when we pressed on price";

    [Fact]
    public async Task Nobody_sees_a_mark_before_giving_their_own()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        (await hiring.ScoreAsync(id, HiringCase.Pal, 5, Secret)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        foreach (var (who, role) in new[]
        {
            (HiringCase.Petra, Roles.Panellist), (HiringCase.Ruben, Roles.Recruiter), (HiringCase.Hanna, Roles.HiringManager), (HiringCase.Stranger, Roles.Administrator),
        })
        {
            foreach (var page in new[] { "", "/debrief", "/score", "/decision", "/pack" })
            {
                (await (await hiring.Host.As(who, role).GetAsync($"/interviews/{id}{page}")).Content.ReadAsStringAsync()).ShouldNotContain(Secret, customMessage: $"{role} {page}");
            }
        }

        (await Debrief(hiring.Panellist(HiringCase.Pal), id)).ShouldContain(Secret);
        await hiring.ScoreAsync(id, HiringCase.Petra, 2);
        (await Debrief(hiring.Panellist(HiringCase.Petra), id)).ShouldContain(Secret);
        (await Debrief(hiring.Recruiter, id)).ShouldContain(Secret);
        (await Debrief(hiring.Manager, id)).ShouldContain("Discuss");
    }

    [Fact]
    public async Task Facts_break_no_seal()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        await hiring.ScoreAsync(id, HiringCase.Pal, 5, Secret);
        var payload = await hiring.Host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == "ScorecardSubmitted").Select(f => f.Payload).SingleAsync());
        payload.ShouldNotContain("5,");
        payload.ShouldNotContain(Secret);
        payload.ShouldNotContain("Yes");
    }

    [Fact]
    public async Task Draft_is_for_its_author_only()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        (await hiring.ScoreAsync(id, HiringCase.Pal, 4, Secret, "Save draft")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.ScoreAsync(id, HiringCase.Petra, 3);

        (await hiring.Panellist(HiringCase.Pal).OpenAsync($"/interviews/{id}/score")).Body!.TextContent.ShouldContain(Secret);
        (await Debrief(hiring.Panellist(HiringCase.Petra), id)).ShouldNotContain(Secret);
        (await Debrief(hiring.Recruiter, id)).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Strangers_find_no_interview()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        foreach (var page in new[] { "", "/score", "/debrief", "/pack" })
        {
            (await hiring.Panellist(HiringCase.Stranger).GetAsync($"/interviews/{id}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await hiring.Host.As(HiringCase.Stranger, Roles.HiringManager).GetAsync($"/interviews/{id}/decision")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Panellist(HiringCase.Pal).GetAsync($"/interviews/{id}/decision")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Mark_without_evidence_is_refused_beside_the_field_and_keeps_what_was_typed()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        var response = await hiring.ScoreAsync(id, HiringCase.Pal, 4, "");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();
        page.QuerySelector("#Form_Marks_0__Evidence-error")!.TextContent.ShouldContain("Say what you saw or heard");
        page.QuerySelector("input[name='Form.Marks[0].Level'][value='4']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Late_score_is_refused_on_the_page_until_more_time_is_given()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        await hiring.ScoreAsync(id, HiringCase.Pal, 4);
        var late = hiring.Panellist(HiringCase.Petra);
        var page = await late.OpenAsync($"/interviews/{id}/score");
        hiring.Host.Clock.PassDays(2);
        (await late.SubmitAsync($"/interviews/{id}/score", page, "Submit")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await hiring.Host.SweepAsync<LapseScoringSweep>()).Acted.ShouldBe(1);
        (await hiring.Host.SweepAsync<LapseScoringSweep>()).Acted.ShouldBe(0);
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.To("ruben@nordvik.example").Text.ShouldContain("Petra");
        (await hiring.DecideAsync(id)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var until = DateOnly.FromDateTime(hiring.Host.Clock.Now.AddDays(2).UtcDateTime);
        (await hiring.Recruiter.SubmitAsync($"/interviews/{id}/more-time", ("Form.UntilOn", until.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ("Form.Reason", "Petra was ill"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.ScoreAsync(id, HiringCase.Petra, 4)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.DecideAsync(id)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Panellists_are_reminded_after_an_hour_and_next_morning_and_not_again()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        await hiring.ScoreAsync(id, HiringCase.Pal, 4);
        var reminders = new List<int>();
        for (var hour = 0; hour < 24; hour++)
        {
            reminders.Add((await hiring.Host.SweepAsync<RemindToScoreSweep>()).Acted);
            hiring.Host.Clock.Pass(TimeSpan.FromHours(1));
        }

        await hiring.Host.DrainAsync();
        reminders.Sum().ShouldBe(2);
        reminders[1].ShouldBe(1);
        hiring.Host.Mails.Count(m => m.Subject.StartsWith("Please score", StringComparison.Ordinal)).ShouldBe(2);
        hiring.Host.Mails.To("petra@nordvik.example").Link.ShouldEndWith("/score");
    }

    [Fact]
    public async Task Change_after_submitting_needs_a_reason_and_keeps_what_was()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        await hiring.ScoreAsync(id, HiringCase.Pal, 4, Secret);
        var client = hiring.Panellist(HiringCase.Pal);
        (await client.SubmitAsync($"/interviews/{id}/score", "Submit the change", ("Form.Marks[0].Level", "2"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.SubmitAsync($"/interviews/{id}/score", "Submit the change", ("Form.Marks[0].Level", "2"), ("Form.Reason", "I mixed up two candidates"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var card = await hiring.Host.DbAsync(db => db.Set<Scorecard>().Include(c => c.Revisions).Include(c => c.Marks).SingleAsync(c => c.PanellistId == HiringCase.Pal));
        card.Revisions.Single().Was.Marks.ShouldAllBe(m => m.Level == 4 && m.Evidence == Secret);
        card.Marks.Select(m => m.Level).ShouldBe([2, 4], ignoreOrder: true);
    }

    [Fact]
    public async Task Decision_makes_evidence_of_the_medians_and_moves_the_application()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.ToOfferAsync();
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.OfferDraft);
        var evidence = await hiring.Host.DbAsync(db => db.Set<Evidence>().Where(e => e.ApplicationId == hiring.ApplicationId).ToListAsync());
        evidence.Select(e => (e.CompetencyId, e.Level, e.Expected)).ShouldBe([(hiring.Competencies[0], 2.5m, 4), (hiring.Competencies[1], 2.5m, 3)], ignoreOrder: true);
    }

    [Fact]
    public async Task Application_waits_for_a_decision_when_the_last_scorecard_is_in_and_another_round_leads_back()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await hiring.HeldAsync();
        (await hiring.DecideAsync(id)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await hiring.ScoreAsync(id, HiringCase.Pal, 4);
        await hiring.ScoreAsync(id, HiringCase.Petra, 4);
        await hiring.Host.DrainAsync();
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.DecisionPending);
        await hiring.DecideAsync(id, "AnotherRound");
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.Interviewing);
    }

    private static async Task<string> Debrief(HttpClient client, Guid id) => (await client.OpenAsync($"/interviews/{id}/debrief")).Body!.TextContent;
}
