using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.CheckIns;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using static RmTalent.Tests.Features.Onboarding.Given;

namespace RmTalent.Tests.Features.Onboarding;

public sealed class PlanPagesTests : IDisposable
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _rm = Guid.CreateVersion7();
    private readonly Guid _trainer = Guid.CreateVersion7();

    private HttpClient Manager => _host.As(_manager, Roles.LineManager);

    private HttpClient Newcomer => _host.As(_rm, Roles.RelationshipManager);

    private HttpClient Trainer => _host.As(_trainer, Roles.Trainer);

    [Fact]
    public async Task New_first_day_is_shown_before_it_is_moved()
    {
        var plan = await PlanAsync(Step(3), Step(5));
        var page = $"/onboarding/{plan.Id}/start-date";
        var shown = (await Manager.OpenAsync($"{page}?On=2026-03-30")).Body!.TextContent;
        shown.ShouldContain("is a public holiday, so it moves to");
        (await StepsAsync(plan)).ShouldBe([new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 9)]);

        var unsaid = await Manager.SubmitAsync($"{page}?On=2026-03-30", []);
        unsaid.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unsaid.HtmlAsync()).QuerySelector("#Form_Reason")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await Manager.SubmitAsync($"{page}?On=2026-03-30", ("Form.Reason", "The move takes longer"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StepsAsync(plan)).ShouldBe([new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 7)]);
        await _host.DrainAsync();
        _host.Mails.To("nora@example.org").Text.ShouldContain("Tuesday, 7 April 2026");
        (await Newcomer.OpenAsync($"/onboarding/{plan.Id}")).Body!.TextContent.ShouldContain("Before the change it was");
    }

    [Fact]
    public async Task Helper_who_has_left_makes_room_and_the_next_manager_takes_over()
    {
        var plan = await PlanAsync(Step(3));
        var (buddy, next) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await _host.GivenAsync(Person.Join(buddy, new PersonDetails("Bo Buddy", "bo@example.org")), Person.Join(next, new PersonDetails("Nina Next", "nina@example.org")));
        await PlannedAsync(p => p.Assign(_manager, _trainer, buddy, null, Oslo));
        await LeaveAsync(buddy);
        await LeaveAsync(_manager);
        await PlannedAsync(p => (p.ManagerId, p.TrainerId, p.BuddyId).ShouldBe((null, _trainer, null)));
        await DescribeAsync(new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = next });
        await PlannedAsync(p => p.ManagerId.ShouldBe(next));

        Task<int> PlannedAsync(Action<OnboardingPlan> act) => _host.DbAsync(async db =>
        {
            act(await db.OnboardingPlans.Include(p => p.Steps).SingleAsync(p => p.Id == plan.Id));
            return await db.SaveChangesAsync();
        });
    }

    private async Task LeaveAsync(Guid person)
    {
        await _host.DbAsync(async db =>
        {
            var (leaver, today) = (await db.People.SingleAsync(p => p.Id == person), DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime));
            leaver.Leave(today.AddDays(-1));
            leaver.End(today, _host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
    }

    [Fact]
    public async Task Who_saves_over_a_change_gets_the_conflict_page()
    {
        var plan = await PlanAsync(Step(3));
        var browser = Manager;
        var stale = await browser.OpenAsync($"/onboarding/{plan.Id}/helpers");
        await Manager.SubmitAsync($"/onboarding/{plan.Id}/start-date?On=2026-03-30", ("Form.Reason", "Later"));
        (await browser.SubmitAsync($"/onboarding/{plan.Id}/helpers", stale, null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task In_a_check_in_each_writes_alone_and_then_both_read()
    {
        var plan = await PlanAsync(Step(3, StepKind.CheckIn, "Check-in after the first week"));
        var here = $"/onboarding/{plan.Id}/check-ins/{plan.Steps[0].Id}";
        (await Newcomer.SubmitAsync($"{here}/newcomer", ("Form.GoesWell", "The team"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Newcomer.SubmitAsync($"{here}/newcomer", ("Form.Confidence", "2"), ("Form.GoesWell", "The team"), ("Form.IsHard", "Prices"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.OpenAsync(here)).Body!.TextContent.ShouldNotContain("The team");
        (await Manager.GetAsync($"{here}/newcomer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Trainer.GetAsync(here)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Manager.SubmitAsync($"{here}/close", ("Form.Agreed", "Too early"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Manager.OpenAsync("/onboarding?Filter.Standing=AtRisk")).Body!.TextContent.ShouldContain("Feels 2 of 5 sure");

        (await Manager.SubmitAsync($"{here}/manager", ("Form.Pace", nameof(Pace.AsExpected)), ("Form.Strengths", "Asks first"), ("Form.Next", "One call alone"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Newcomer.OpenAsync(here)).Body!.TextContent.ShouldContain("Asks first");
        (await Manager.SubmitAsync($"{here}/close", ("Form.Agreed", "Two calls by Friday"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PlanOfAsync(plan.Id)).CompletedAt.ShouldNotBeNull();
        (await Newcomer.SubmitAsync($"{here}/newcomer", ("Form.Confidence", "5"), ("Form.GoesWell", "x"), ("Form.IsHard", "y"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_package_ticks_its_step_when_it_is_completed()
    {
        var item = new LearningItem(LearningKind.Package, Guid.CreateVersion7(), new LocalisedText("A clean desk"), [], 10);
        var plan = await PlanAsync(Step(3, StepKind.Package, "A clean desk") with { ItemId = item.Id }, Step(4));
        (await Newcomer.OpenAsync($"/onboarding/{plan.Id}")).QuerySelector($"a[href='/learn/packages/{item.Id}']").ShouldNotBeNull();
        await _host.GivenAsync(Completion.Of(_rm, item, Guid.CreateVersion7(), _host.Clock.Now));
        await _host.DrainAsync();
        (await PlanOfAsync(plan.Id)).Steps[0].DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Steps_are_added_left_out_ticked_and_opened_again()
    {
        var plan = await PlanAsync(Step(3, title: "Desk"), Step(4, title: "Phone"));
        var page = $"/onboarding/{plan.Id}";
        var empty = await Manager.SubmitAsync($"{page}/steps/new", ("Form.DueOn", "2026-03-12"));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await empty.HtmlAsync()).QuerySelector("#Form_Title")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await Manager.SubmitAsync($"{page}/steps/new", ("Form.Title", "Meet Drammen"), ("Form.DueOn", "2026-03-14"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.SubmitAsync($"{page}/steps/{plan.Steps[0].Id}/not-needed", ("Form.Reason", "Works from home"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var now = await PlanOfAsync(plan.Id);
        now.Steps.Single(s => s.IsExtra).DueOn.ShouldBe(new DateOnly(2026, 3, 16));
        (await Newcomer.OpenAsync(page)).Body!.TextContent.ShouldContain("Works from home");
        (await Newcomer.GetAsync($"{page}/steps/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _host.As(Guid.CreateVersion7(), Roles.LineManager).GetAsync($"{page}/steps/new")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Newcomer.SubmitAsync(page, "Done: Phone");
        (await PlanOfAsync(plan.Id)).Done.ShouldBe(2);
        await Newcomer.SubmitAsync(page, "Open again: Phone");
        (await PlanOfAsync(plan.Id)).Done.ShouldBe(1);
        (await Manager.SubmitAsync($"{page}/stop", ("Form.Reason", "Other role"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PlanOfAsync(plan.Id)).EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_published_version_waits_for_its_plans_to_be_moved()
    {
        var plan = await PlanAsync(Step(3, title: "Desk"));
        var programme = await _host.DbAsync(db => db.ProgrammeVersions.Where(v => v.Id == plan.ProgrammeVersionId).Select(v => v.ProgrammeId).SingleAsync());
        var build = $"/onboarding/programmes/{programme}";
        await Manager.SubmitAsync(build, "Begin a new draft");
        var bad = await Manager.SubmitAsync($"{build}/steps/new?kind=Task&phase=FirstWeek", ("Form.Title.En", "Phone"), ("Form.Anchor", nameof(DueAnchor.Step)), ("Form.Days", "2"));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await bad.HtmlAsync();
        html.QuerySelector("#Form_DueStepId")!.GetAttribute("aria-invalid").ShouldBe("true");
        html.QuerySelector("[name='Form.Title.En']")!.GetAttribute("value").ShouldBe("Phone");
        (await Manager.SubmitAsync($"{build}/steps/new?kind=Task&phase=FirstWeek", ("Form.Title.En", "Phone"), ("Form.Checklist.En", "Number\nCharger"), ("Form.Days", "2"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.OpenAsync($"{build}?Start=2026-05-15")).Body!.TextContent.ShouldContain("18 May 2026", Case.Sensitive, "17 May is a Sunday");
        (await Manager.OpenAsync($"{build}/publish")).Body!.TextContent.ShouldContain("1 running plan stays");
        (await Manager.SubmitAsync($"{build}/publish", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PlanOfAsync(plan.Id)).Steps.Count.ShouldBe(1);

        (await Manager.OpenAsync($"/onboarding/{plan.Id}/version")).Body!.TextContent.ShouldContain("Phone");
        (await Manager.SubmitAsync($"{build}/versions", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Manager.SubmitAsync($"{build}/versions", ("Form.Plans", plan.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PlanOfAsync(plan.Id)).Steps.Single(s => s.Title.En == "Phone").Checklist.All.Count.ShouldBe(2);
        (await Manager.GetAsync($"/onboarding/{plan.Id}/version")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { "describe", "versions", "archive", "copy" })
        {
            await Manager.OpenAsync($"{build}/{path}");
        }

        (await Manager.SubmitAsync($"{build}/archive", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.SubmitAsync($"{build}/archive", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.SubmitAsync($"{build}/copy", ("Form.Title", "Another"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Steps_of_nobody_are_the_managers_until_somebody_is_chosen_who_then_hears_of_it()
    {
        var plan = await PlanAsync(Step(3, title: "Lunch") with { Owner = StepOwner.Buddy });
        var page = await Manager.OpenAsync($"/onboarding/{plan.Id}");
        page.Body!.TextContent.ShouldContain("Nobody is chosen yet as: Buddy.");
        page.QuerySelector("#now")!.ParentElement!.TextContent.ShouldContain("Lunch");
        (await Manager.OpenAsync("/")).Body!.TextContent.ShouldContain("Lunch");
        _host.Clock.PassDays(7);
        (await _host.SweepAsync<RemindOfOverdueSteps>()).Acted.ShouldBe(1);

        var mats = Guid.CreateVersion7();
        await _host.GivenAsync(Person.Join(mats, new PersonDetails("Mats Solberg", "mats@example.org")));
        (await Manager.SubmitAsync($"/onboarding/{plan.Id}/helpers", ("Form.BuddyId", mats.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.SubmitAsync($"/onboarding/{plan.Id}/helpers", ("Form.HrId", mats.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        _host.Mails.Where(m => m.To == "mats@example.org").ShouldHaveSingleItem().Text.ShouldContain("You help in the onboarding of Nora Lie");
        _host.Mails.Count(m => m.To == "nora@example.org").ShouldBe(1);
        (await Manager.OpenAsync($"/onboarding/{plan.Id}")).Body!.TextContent.ShouldNotContain("Nobody is chosen yet");
        (await _host.As(mats, Roles.Mentor).OpenAsync("/")).Body!.TextContent.ShouldContain("Lunch");
    }

    [Fact]
    public async Task Another_first_day_and_another_manager_on_the_record_reach_the_plan_and_back()
    {
        var plan = await PlanAsync(Step(3), Step(4) with { Owner = StepOwner.Manager });
        var petra = Guid.CreateVersion7();
        await _host.GivenAsync(Person.Join(petra, new PersonDetails("Petra Jansen", "petra@example.org")));
        var details = new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = _manager, StartsOn = plan.StartsOn };
        await DescribeAsync(details);
        (await PlanOfAsync(plan.Id)).StartsOn.ShouldBe(plan.StartsOn);

        await DescribeAsync(details with { ManagerId = petra, StartsOn = new DateOnly(2026, 3, 30) });
        var moved = await PlanOfAsync(plan.Id);
        (moved.StartsOn, moved.ManagerId).ShouldBe((new DateOnly(2026, 3, 30), petra));
        moved.Steps[0].DueOn.ShouldBe(new DateOnly(2026, 4, 7));
        _host.Mails.Count(m => m.To == "petra@example.org").ShouldBeGreaterThan(0);
        (await _host.As(petra, Roles.LineManager).SubmitAsync($"/onboarding/{plan.Id}/start-date?On=2026-04-13", ("Form.Reason", "Later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.People.Where(p => p.Id == _rm).Select(p => p.StartsOn).SingleAsync())).ShouldBe(new DateOnly(2026, 4, 13));
        (await PlanOfAsync(plan.Id)).StartsOn.ShouldBe(new DateOnly(2026, 4, 13));
    }

    [Fact]
    public async Task Open_steps_stand_in_the_calendar_of_whoever_does_them()
    {
        await PlanAsync(Step(3, title: "Desk"), Step(4, title: "Clients") with { Owner = StepOwner.Manager });
        var mine = await FeedAsync(Newcomer);
        mine.ShouldContain("SUMMARY:Desk");
        mine.ShouldContain("DTSTART;VALUE=DATE:20260305");
        mine.ShouldNotContain("Clients");
        (await FeedAsync(Manager)).ShouldContain("SUMMARY:Clients (Nora Lie)");

        async Task<string> FeedAsync(HttpClient client)
        {
            var page = await (await client.SubmitAsync("/account/calendar", "Make the address")).HtmlAsync();
            return await client.GetStringAsync(new Uri(page.QuerySelector("#feed")!.TextContent).AbsolutePath);
        }
    }

    [Fact]
    public async Task Late_check_in_reminds_the_newcomer_too_until_their_part_is_written()
    {
        var plan = await PlanAsync(Step(3, StepKind.CheckIn, "First check-in") with { Owner = StepOwner.Manager }, Step(17, StepKind.CheckIn, "Second check-in") with { Owner = StepOwner.Manager });
        _host.Clock.PassDays(8);
        await _host.SweepAsync<RemindOfOverdueSteps>();
        await _host.DrainAsync();
        _host.Mails.Count(m => m.Text.Contains("First check-in", StringComparison.Ordinal)).ShouldBe(2);
        await Newcomer.SubmitAsync($"/onboarding/{plan.Id}/check-ins/{plan.Steps[1].Id}/newcomer", ("Form.Confidence", "4"), ("Form.GoesWell", "The team"), ("Form.IsHard", "Prices"));
        _host.Clock.PassDays(14);
        await _host.SweepAsync<RemindOfOverdueSteps>();
        await _host.DrainAsync();
        _host.Mails.Where(m => m.Text.Contains("Second check-in", StringComparison.Ordinal)).ShouldHaveSingleItem().To.ShouldBe("hanna@example.org");
    }

    [Fact]
    public async Task Starter_programme_says_everything_in_three_languages()
    {
        var version = await _host.DbAsync(db => db.ProgrammeVersions.SingleAsync());
        version.Steps.All.Count.ShouldBeGreaterThan(30);
        version.Steps.All.Where(s => !Said(s.Title) || !Said(s.Text) || !s.Checklist.All(Said)).ShouldBeEmpty();
        version.Steps.All.Select(s => s.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(8);
        version.Steps.All.Where(s => s.Kind == StepKind.Module).Select(s => s.ItemId).Distinct().Count().ShouldBe(12);
        var lessons = await _host.DbAsync(db => db.Set<RmTalent.Features.Learning.Modules.Lesson>().ToListAsync());
        lessons.Count.ShouldBeGreaterThanOrEqualTo(36);
        lessons.Where(l => !Said(l.Title) || l.Body.En.Length < 600 || l.Body.Nb.Length < 600 || l.Body.Nl.Length < 600).ShouldBeEmpty();

        static bool Said(LocalisedText text) => text is { En.Length: > 0, Nb.Length: > 0, Nl.Length: > 0 };
    }

    public void Dispose() => _host.Dispose();

    private async Task<OnboardingPlan> PlanAsync(params ProgrammeStep[] steps)
    {
        await _host.GivenAsync(
            Person.Join(_manager, new PersonDetails("Hanna Berg", "hanna@example.org")),
            Person.Join(_trainer, new PersonDetails("Tessa Bakker", "tessa@example.org")),
            Person.Join(_rm, new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = _manager }));
        var (programme, version) = Published(_host.Clock.Now, steps);
        var plan = OnboardingPlan.Start(new PlanTerms(_rm, new DateOnly(2026, 3, 2), _manager, _trainer, null, null), programme, version, Oslo, _host.Clock.Now);
        await _host.GivenAsync(programme, version, plan);
        await _host.DrainAsync();
        return plan;
    }

    private async Task DescribeAsync(PersonDetails details)
    {
        await _host.DbAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == _rm)).Describe(details);
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
    }

    private Task<OnboardingPlan> PlanOfAsync(Guid id) => _host.DbAsync(db => db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).SingleAsync(p => p.Id == id));

    private async Task<IEnumerable<DateOnly?>> StepsAsync(OnboardingPlan plan) => (await PlanOfAsync(plan.Id)).Steps.Select(s => s.DueOn);
}
