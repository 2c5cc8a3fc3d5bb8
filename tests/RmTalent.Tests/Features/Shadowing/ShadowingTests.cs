using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Competencies;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Shadowing;

public sealed class ShadowingTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _newcomer = Guid.CreateVersion7();
    private readonly Guid _mentor = Guid.CreateVersion7();

    [Fact]
    public void Only_what_the_table_allows_is_possible()
    {
        foreach (var from in Enum.GetValues<VisitStatus>())
        {
            foreach (var (to, verb) in Verbs())
            {
                var visit = In(from);
                visit.May(to).ShouldBe(ShadowingVisit.Transitions[from].Contains(to));
                if (visit.May(to))
                {
                    verb(visit);
                    visit.Status.ShouldBe(to);
                }
                else
                {
                    Should.Throw<RefusedException>(() => verb(visit), $"{from} → {to}");
                }
            }
        }
    }

    [Fact]
    public async Task Visit_goes_from_proposal_to_sign_off_on_the_pages()
    {
        await GivenPeopleAsync();
        var (newcomer, mentor, manager) = (_host.As(_newcomer, Roles.RelationshipManager), _host.As(_mentor, Roles.Mentor), _host.As(_manager, Roles.LineManager));
        (await newcomer.SubmitAsync("/shadowing/new", ("Form.Place", "Oslo"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var proposed = await newcomer.SubmitAsync("/shadowing/new", ("Form.HostId", _mentor.ToString()), ("Form.Place", "Oslo"), ("Form.Hope", "Objections"));
        var url = proposed.Headers.Location!.ToString();
        await Done(mentor.SubmitAsync(url, "Agree"));
        (await newcomer.SubmitAsync(url, "Promise confidentiality", ("Form.Points", "Silence"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // one point is not all
        await Done(newcomer.SubmitAsync(url, "Promise confidentiality", ("Form.Points", "Silence"), ("Form.Points", "NoTraces")));
        (await newcomer.SubmitAsync($"{url}/schedule", ("Form.On", "2026-03-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Done(newcomer.SubmitAsync($"{url}/schedule", ("Form.On", "2026-03-05")));
        await _host.DrainAsync();
        _host.Mails.To("mats@example.org").Files.ShouldHaveSingleItem();

        _host.Clock.PassDays(2);
        (await _host.SweepAsync<RemindOfVisits>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<RemindOfVisits>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(2);
        (await newcomer.SubmitAsync(url, "It took place")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // consent is missing
        await Done(mentor.SubmitAsync(url, "Confirm that the clients consent", ("Form.Points", "ClientsAgree"), ("Form.Points", "NothingOpen")));
        await Done(newcomer.SubmitAsync(url, "It took place"));
        (await mentor.GetAsync($"{url}/reflect")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Done(newcomer.SubmitAsync($"{url}/reflect", ("Form.Seen[0].Text", "She asks before she answers"), ("Form.Topics[0]", "She listens"), ("Form.Reflection", "Ask first")));
        (await TextAsync(mentor, url)).ShouldNotContain("Ask first"); // sealed until the host has written as well
        (await newcomer.GetAsync($"{url}/feedback")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await mentor.SubmitAsync($"{url}/feedback", ("Form.Hours", "6"), ("Form.Feedback", "Good questions"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // no level
        await Done(mentor.SubmitAsync($"{url}/feedback", ("Form.Hours", "60"), ("Form.Feedback", "Good questions"), ("Form.Levels[0].Level", "2")));
        (await TextAsync(mentor, url)).ShouldContain("Ask first");
        (await TextAsync(newcomer, url)).ShouldContain("Good questions");
        await Done(mentor.SubmitAsync(url, "Sign as host"));
        (await manager.SubmitAsync($"{url}/send-back", ("Form.Reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Done(manager.SubmitAsync($"{url}/send-back", ("Form.Reason", "Sixty hours?")));
        await Done(mentor.SubmitAsync($"{url}/feedback", ("Form.Hours", "6")));
        await Done(mentor.SubmitAsync(url, "Sign as host"));
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Link.ShouldBe(url);
        await Done(manager.SubmitAsync(url, "Sign off"));

        var gap = (await _host.DbAsync(db => db.Gaps(_newcomer).ToListAsync())).Where(g => g.Source == EvidenceSource.Shadowing).ShouldHaveSingleItem();
        gap.Level.ShouldBe(2);
        (await _host.DbAsync(db => db.ShadowingVisits.SingleAsync())).Status.ShouldBe(VisitStatus.SignedOff);
        (await _host.As(Guid.CreateVersion7(), Roles.LineManager).GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in new[] { "/shadowing", "/shadowing/hours", $"{url}/guide" })
        {
            (await newcomer.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await TextAsync(manager, $"/shadowing/hours/{_newcomer}")).ShouldContain("Hours signed off");
        (await _host.As(Guid.CreateVersion7(), Roles.LineManager).GetAsync($"/shadowing/hours/{_newcomer}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hosts_come_with_reasons_for_and_against()
    {
        await GivenPeopleAsync();
        var listening = await _host.DbAsync(db => db.Competencies.Where(c => c.Code == "active-listening").Select(c => c.Id).SingleAsync());
        var stranger = Person.Join(Guid.CreateVersion7(), new PersonDetails("Per Vik", "per@example.org") { RmType = RmType.Personal, StartsOn = new DateOnly(2018, 1, 1), Language = "nl" });
        await _host.GivenAsync(stranger, Evidence.OfPerson(_mentor, new Observation(listening, 4.5m, 4, EvidenceSource.Review, _mentor), _host.Clock.Now.AddDays(-30)));
        var pausing = Hosting.Of(stranger.Id);
        var today = DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime);
        pausing.Offers(2, null, "", [new HostingPause(today, today.AddDays(9))]);
        await _host.GivenAsync(pausing);

        using var scope = _host.Services.CreateScope();
        var hosts = await scope.ServiceProvider.GetRequiredService<Matching>().HostsForAsync(_newcomer, today, default);

        hosts.Select(h => h.Id).ShouldBe([_mentor, stranger.Id]);
        var reasons = hosts[0].Reasons.Select(r => r.Text).ToList();
        reasons.ShouldContain("Strong where you want to grow: Active listening (level 4.5)");
        reasons.ShouldContain("Room this month: 2 of 2");
        hosts[1].MayBeAsked.ShouldBeFalse();
        hosts[1].Reasons.Where(r => !r.IsFor).Select(r => r.Text).ShouldContain(t => t.StartsWith("Takes no visits until", StringComparison.Ordinal));
        (await _host.As(_newcomer, Roles.RelationshipManager).SubmitAsync("/shadowing/new", ("Form.HostId", stranger.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Newcomer_hears_of_a_visit_that_a_manager_arranges_and_of_one_that_was_missed()
    {
        await GivenPeopleAsync();
        await Done(_host.As(_manager, Roles.LineManager).SubmitAsync($"/shadowing/new?NewcomerId={_newcomer}", ("Form.HostId", _mentor.ToString())));
        await _host.DrainAsync();
        _host.Mails.To("nora@example.org").Text.ShouldContain("has asked");
        _host.Mails.Count(m => m.To == "mats@example.org").ShouldBe(1);

        var visit = In(VisitStatus.Scheduled);
        await _host.GivenAsync(visit);
        await Done(_host.As(_mentor, Roles.Mentor).SubmitAsync($"/shadowing/{visit.Id}/missed", ("Form.Reason", "The client was ill")));
        await _host.DrainAsync();
        _host.Mails.Where(m => m.Text.Contains("The client was ill", StringComparison.Ordinal)).ShouldHaveSingleItem().To.ShouldBe("nora@example.org");
    }

    [Fact]
    public async Task Full_month_pause_and_other_appointments_are_said_beside_the_day()
    {
        await GivenPeopleAsync();
        var mentor = _host.As(_mentor, Roles.Mentor);
        await Done(mentor.SubmitAsync("/shadowing/hosting", ("Form.PerMonth", "1"), ("Form.Pauses[0].From", "2026-03-10"), ("Form.Pauses[0].To", "2026-03-12")));
        var half = await mentor.SubmitAsync("/shadowing/hosting", ("Form.PerMonth", "1"), ("Form.Pauses[1].From", "2026-04-10"));
        half.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await half.HtmlAsync()).Body!.TextContent.ShouldContain("Give both days, or none");
        var (first, second) = (In(VisitStatus.Agreed), In(VisitStatus.Agreed));
        await _host.GivenAsync(first, second);
        var url = $"/shadowing/{first.Id}/schedule";

        await RefusedAsync(url, "2026-03-11", "takes no visits");
        await Done(mentor.SubmitAsync(url, ("Form.On", "2026-03-05"), ("Form.SecondOn", "2026-03-06"), ("Form.Place", "Oslo")));
        await RefusedAsync($"/shadowing/{second.Id}/schedule", "2026-03-06", "something else in the calendar");
        await RefusedAsync($"/shadowing/{second.Id}/schedule", "2026-03-19", "at most 1 visit a month");
        await Done(mentor.SubmitAsync($"/shadowing/{second.Id}/schedule", ("Form.On", "2026-04-01"), ("Form.Place", "Oslo")));
        await _host.DrainAsync();
        _host.Mails.To("nora@example.org").Files.Count.ShouldBe(1);
        var kept = await _host.DbAsync(db => db.ShadowingVisits.SingleAsync(v => v.Id == first.Id));
        (kept.Days.Count, kept.StartsAt, kept.EndsAt).ShouldBe((2, kept.Days[0].StartsAt, kept.Days[1].EndsAt));

        async Task RefusedAsync(string page, string day, string why)
        {
            var refused = await mentor.SubmitAsync(page, ("Form.On", day), ("Form.Place", "Oslo"));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var html = await refused.HtmlAsync();
            html.QuerySelector(".field-invalid .field-error")!.TextContent.ShouldContain(why);
            html.QuerySelector("[name='Form.On']")!.GetAttribute("value").ShouldBe(day);
        }
    }

    [Fact]
    public void Another_date_asks_the_clients_anew_and_consent_can_be_taken_back()
    {
        var visit = In(VisitStatus.Scheduled);
        visit.Confirm(_newcomer, CheckPoints.For(visit.Mode, false), _host.Clock.Now);
        visit.Confirm(_mentor, CheckPoints.For(visit.Mode, true), _host.Clock.Now);
        visit.IsChecked.ShouldBeTrue();
        visit.Schedule([new VisitDay(_host.Clock.Now.AddDays(3), _host.Clock.Now.AddDays(3).AddHours(4))], "Oslo", _host.Clock.Now);
        (visit.ConfidentialAt is not null, visit.ConsentAt is null).ShouldBe((true, true));
        visit.Confirm(_mentor, CheckPoints.For(visit.Mode, true), _host.Clock.Now);
        visit.TakeBack(_mentor);
        Should.Throw<RefusedException>(() => visit.Hold(_host.Clock.Now.AddDays(4)));
    }

    [Fact]
    public async Task Form_that_was_shown_before_a_change_loses_the_race()
    {
        await GivenPeopleAsync();
        var visit = In(VisitStatus.Agreed);
        await _host.GivenAsync(visit);
        var mentor = _host.As(_mentor, Roles.Mentor);
        var (page, form) = ($"/shadowing/{visit.Id}/schedule", await mentor.OpenAsync($"/shadowing/{visit.Id}/schedule"));
        await Done(_host.As(_newcomer, Roles.RelationshipManager).SubmitAsync(page, ("Form.On", "2026-03-05"), ("Form.Place", "Oslo")));

        (await mentor.SubmitAsync(page, form, null, ("Form.On", "2026-03-09"), ("Form.Place", "Oslo"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Signed_off_hours_complete_onboarding_steps_once_they_are_enough()
    {
        await GivenPeopleAsync();
        var programme = Programme.Design(new ProgrammeWords(new("Programme"), null, null));
        var version = ProgrammeVersion.First(programme.Id);
        ProgrammeStep Step(decimal? hours) => new(Guid.CreateVersion7(), Phase.FirstMonth, StepKind.Shadowing, new("Shadow"), DueRule.FromStart(20)) { Hours = hours };
        version.Put(Step(6));
        version.Put(Step(3));
        version.Put(Step(null));
        programme.Publish(version, null, _host.Clock.Now);
        var plan = OnboardingPlan.Start(new PlanTerms(_newcomer, new DateOnly(2026, 2, 2), _manager, null, null, null), programme, version, new WorkingCalendar("Europe/Oslo", "NO"), _host.Clock.Now);
        await _host.GivenAsync(programme, version, plan);

        await SignedOffAsync(4);
        await StepsAsync(false, false, true); // four hours are too few, and one visit is enough for the step without hours
        await SignedOffAsync(4);
        await StepsAsync(true, false, true);
        await SignedOffAsync(1);
        await StepsAsync(true, true, true);
        (await _host.DbAsync(db => db.OnboardingPlans.SingleAsync())).CompletedAt.ShouldNotBeNull();
        (await _host.DbAsync(db => db.Set<RmTalent.Platform.Data.FactRow>().CountAsync(f => f.Name == nameof(OnboardingStepDone)))).ShouldBe(3);

        async Task StepsAsync(params bool[] done) =>
            (await _host.DbAsync(db => db.OnboardingPlans.Include(p => p.Steps).SingleAsync())).Steps.Select(s => s.DoneAt is not null).ShouldBe(done);
    }

    [Fact]
    public async Task Who_leaves_takes_their_open_visits_along()
    {
        await GivenPeopleAsync();
        var (ahead, held, signed) = (In(VisitStatus.Scheduled), In(VisitStatus.Done), In(VisitStatus.SignedOff));
        await _host.GivenAsync(ahead, held, signed);
        await _host.DbAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == _mentor)).Leave(new DateOnly(2026, 3, 3));
            return await db.SaveChangesAsync();
        });
        (await _host.SweepAsync<EndEmployment>()).Acted.ShouldBe(0); // still here today and tomorrow
        _host.Clock.PassDays(2);
        (await _host.SweepAsync<EndEmployment>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<EndEmployment>()).Acted.ShouldBe(0);
        await _host.DrainAsync();
        var states = await _host.DbAsync(db => db.ShadowingVisits.ToDictionaryAsync(v => v.Id, v => v.Status));
        (states[ahead.Id], states[held.Id], states[signed.Id]).ShouldBe((VisitStatus.Cancelled, VisitStatus.Closed, VisitStatus.SignedOff));
        _host.Mails.To("nora@example.org").Subject.ShouldContain("Cancelled");
        _host.Mails.Count(m => m.To == "mats@example.org").ShouldBe(0);
    }

    [Fact]
    public void Mails_read_well_in_three_languages()
    {
        var visit = In(VisitStatus.Scheduled);
        Person Of(string name, string language) => Person.Join(Guid.Empty, new PersonDetails(name, "x@example.org") { Language = language });
        MailSnapshot.Matches("shadowing-proposed", l => VisitMails.Proposed(visit, Of("Mats Solberg", l), "Nora Lie"));
        MailSnapshot.Matches("shadowing-scheduled", l => VisitMails.Scheduled(visit, Of("Mats Solberg", l), Of("Mats Solberg", l), Of("Nora Lie", l), "https://x.example.org", _host.Clock.Now));
        MailSnapshot.Matches("shadowing-tomorrow", l => VisitMails.Tomorrow(visit, Of("Nora Lie", l)));
        MailSnapshot.Matches("shadowing-debrief", l => VisitMails.DebriefNow(visit, Of("Mats Solberg", l), "Nora Lie", _host.Clock.Now));
        MailSnapshot.Matches("shadowing-both", l => VisitMails.BothWritten(visit, Of("Mats Solberg", l), true));
        MailSnapshot.Matches("shadowing-arranged", l => VisitMails.Arranged(visit, Of("Nora Lie", l), "Hanna Berg", "Mats Solberg"));
        MailSnapshot.Matches("shadowing-agreed", l => VisitMails.Agreed(visit, Of("Nora Lie", l), "Mats Solberg"));
        MailSnapshot.Matches("shadowing-moved", l => VisitMails.Scheduled(visit, Of("Nora Lie", l), Of("Mats Solberg", l), Of("Nora Lie", l), "https://x.example.org", _host.Clock.Now, daysBefore: 2));
        MailSnapshot.Matches("shadowing-missed", l => VisitMails.Missed(visit, Of("Nora Lie", l), "Mats Solberg", "The client was ill."));
        MailSnapshot.Matches("shadowing-cancelled", l => VisitMails.Cancelled(visit, Of("Nora Lie", l), Of("Mats Solberg", l), Of("Nora Lie", l), "https://x.example.org", _host.Clock.Now));
        MailSnapshot.Matches("shadowing-sign-off", l => VisitMails.SignOffNow(In(VisitStatus.Reflected), Of("Hanna Berg", l), "Nora Lie", "Mats Solberg"));
        MailSnapshot.Matches("shadowing-back", l => VisitMails.SentBack(visit, Of("Mats Solberg", l), "Hanna Berg", "Sixty-six hours?"));
        MailSnapshot.Matches("shadowing-reflect", l => VisitMails.ReflectNow(visit, Of("Nora Lie", l), _host.Clock.Now));
    }

    public void Dispose() => _host.Dispose();

    private static async Task<string> TextAsync(HttpClient client, string page) => (await client.OpenAsync(page)).Body!.TextContent;

    private static async Task Done(Task<HttpResponseMessage> response) => (await response).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task GivenPeopleAsync()
    {
        await _host.GivenAsync(
            Person.Join(_manager, new PersonDetails("Hanna Berg", "hanna@example.org")),
            Person.Join(_newcomer, new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = _manager }),
            Person.Join(_mentor, new PersonDetails("Mats Solberg", "mats@example.org") { RmType = RmType.Business, StartsOn = new DateOnly(2019, 1, 1) }));
        var listening = await _host.DbAsync(db => db.Competencies.Where(c => c.Code == "active-listening").Select(c => c.Id).SingleAsync());
        await _host.GivenAsync(Evidence.OfPerson(_newcomer, new Observation(listening, 2, 4, EvidenceSource.Interview, Guid.CreateVersion7()), _host.Clock.Now.AddDays(-9)));
    }

    private async Task SignedOffAsync(decimal hours)
    {
        var (visit, now) = (In(VisitStatus.Done), _host.Clock.Now);
        visit.Reflect(new Observations(new Dictionary<Topic, string> { [Topic.Time] = "Plans" }), "Plan", "", now);
        visit.Debrief(new HostWords(hours, "Good", "", new Dictionary<Guid, int>()), now);
        visit.SignAsHost(_mentor, now);
        visit.SignOff(_manager, now);
        await _host.GivenAsync(visit);
        await _host.DrainAsync();
    }

    private ShadowingVisit In(VisitStatus status)
    {
        var visit = ShadowingVisit.Propose(new VisitPlan(_newcomer, _mentor, VisitMode.OnSite, "Oslo", "", []), _newcomer, _host.Clock.Now);
        VisitStatus[] path = status switch
        {
            VisitStatus.Proposed => [],
            VisitStatus.Cancelled => [VisitStatus.Cancelled],
            VisitStatus.Closed => [VisitStatus.Agreed, VisitStatus.Scheduled, VisitStatus.Done, VisitStatus.Closed],
            VisitStatus.Missed => [VisitStatus.Agreed, VisitStatus.Scheduled, VisitStatus.Missed],
            _ => [.. new[] { VisitStatus.Agreed, VisitStatus.Scheduled, VisitStatus.Done, VisitStatus.Reflected, VisitStatus.SignedOff }.TakeWhile(s => s <= status)],
        };
        foreach (var step in path)
        {
            Verbs().Single(v => v.To == step).Do(visit);
        }

        return visit;
    }

    private List<(VisitStatus To, Action<ShadowingVisit> Do)> Verbs()
    {
        var now = _host.Clock.Now;
        return
        [
            (VisitStatus.Agreed, v => v.Agree(_mentor, now)),
            (VisitStatus.Scheduled, v => v.Schedule([new VisitDay(now.AddHours(1), now.AddHours(4))], "Oslo", now)),
            (VisitStatus.Done, v =>
            {
                if (v.Status == VisitStatus.Scheduled)
                {
                    v.Confirm(_newcomer, CheckPoints.For(v.Mode, false), now);
                    v.Confirm(_mentor, CheckPoints.For(v.Mode, true), now);
                }

                v.Hold(now.AddHours(4));
            }),
            (VisitStatus.Missed, v => v.Miss("Ill", now)),
            (VisitStatus.Closed, v =>
            {
                Refuse.When(!v.May(VisitStatus.Closed), "Closed");
                v.CloseAsLeft(_mentor, now);
            }),
            (VisitStatus.Reflected, v =>
            {
                v.Reflect(new Observations(new Dictionary<Topic, string> { [Topic.Time] = "Plans" }), "Plan", "", now);
                v.Debrief(new HostWords(3, "Good", "", new Dictionary<Guid, int>()), now);
            }),
            (VisitStatus.SignedOff, v =>
            {
                if (v.Status == VisitStatus.Reflected)
                {
                    v.SignAsHost(_mentor, now);
                }

                v.SignOff(_manager, now);
            }),
            (VisitStatus.Cancelled, v => v.Cancel("No time", now)),
        ];
    }
}
