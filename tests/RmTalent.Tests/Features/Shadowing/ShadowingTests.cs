using System.Net;
using Microsoft.EntityFrameworkCore;
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
        await Done(newcomer.SubmitAsync(url, "Promise confidentiality"));
        (await newcomer.SubmitAsync($"{url}/schedule", ("Form.On", "2026-03-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Done(newcomer.SubmitAsync($"{url}/schedule", ("Form.On", "2026-03-05")));
        await _host.DrainAsync();
        _host.Mails.To("mats@example.org").Files.ShouldHaveSingleItem();

        _host.Clock.PassDays(2);
        (await _host.SweepAsync<RemindOfVisits>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<RemindOfVisits>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(2);
        (await newcomer.SubmitAsync(url, "It took place")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // consent is missing
        await Done(mentor.SubmitAsync(url, "Confirm that the clients consent"));
        await Done(newcomer.SubmitAsync(url, "It took place"));
        (await mentor.GetAsync($"{url}/reflect")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Done(newcomer.SubmitAsync($"{url}/reflect", ("Form.Clients", "She listens"), ("Form.Reflection", "Ask first")));
        (await newcomer.GetAsync($"{url}/feedback")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Done(mentor.SubmitAsync($"{url}/feedback", ("Form.Hours", "6"), ("Form.Feedback", "Good questions"), ("Form.Levels[0].Level", "2")));
        await Done(manager.SubmitAsync(url, "Sign off"));

        var gap = (await _host.DbAsync(db => db.Gaps(_newcomer).ToListAsync())).Where(g => g.Source == EvidenceSource.Shadowing).ShouldHaveSingleItem();
        gap.Level.ShouldBe(2);
        (await _host.DbAsync(db => db.ShadowingVisits.SingleAsync())).Status.ShouldBe(VisitStatus.SignedOff);
        (await _host.As(Guid.CreateVersion7(), Roles.LineManager).GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await newcomer.GetAsync("/shadowing")).StatusCode.ShouldBe(HttpStatusCode.OK);
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
        MailSnapshot.Matches("shadowing-reflect", l => VisitMails.ReflectNow(visit, Of("Nora Lie", l), _host.Clock.Now));
    }

    public void Dispose() => _host.Dispose();

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
        var visit = In(VisitStatus.Reflected);
        visit.SignAsHost(hours, "Good", new Dictionary<Guid, int>(), _host.Clock.Now);
        visit.SignOff(_manager, _host.Clock.Now);
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
            (VisitStatus.Scheduled, v => v.Schedule(now.AddHours(1), now.AddHours(4), now)),
            (VisitStatus.Done, v =>
            {
                if (v.Status == VisitStatus.Scheduled)
                {
                    v.Confirm(_newcomer, now);
                    v.Confirm(_mentor, now);
                }

                v.Hold(now.AddHours(4));
            }),
            (VisitStatus.Missed, v => v.Miss("Ill", now)),
            (VisitStatus.Closed, v =>
            {
                Refuse.When(!v.May(VisitStatus.Closed), "Closed");
                v.CloseAsLeft(_mentor, now);
            }),
            (VisitStatus.Reflected, v => v.Reflect(new Observations(new Dictionary<Topic, string> { [Topic.Time] = "Plans" }), "Plan", now)),
            (VisitStatus.SignedOff, v =>
            {
                if (v.Status == VisitStatus.Reflected)
                {
                    v.SignAsHost(3, "Good", new Dictionary<Guid, int>(), now);
                }

                v.SignOff(_manager, now);
            }),
            (VisitStatus.Cancelled, v => v.Cancel("No time", now)),
        ];
    }
}
