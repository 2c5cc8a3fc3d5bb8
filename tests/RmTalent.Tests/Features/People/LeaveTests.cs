using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using DueRule = RmTalent.Features.MandatoryTraining.Requirements.DueRule;
using Onboard = RmTalent.Features.Onboarding.Programmes.DueRule;

namespace RmTalent.Tests.Features.People;

public sealed class LeaveTests : IDisposable
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _rm = Guid.CreateVersion7();

    private HttpClient Manager => _host.As(_manager, Roles.LineManager);

    [Fact]
    public async Task Manager_records_changes_ends_and_removes_leave()
    {
        await PeopleAsync();
        var page = $"/people/{_rm}/leave";
        var empty = await Manager.SubmitAsync(page, ("Form.From", "2026-03-09"));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await empty.HtmlAsync()).QuerySelector("[name='Form.From']")!.GetAttribute("value").ShouldBe("2026-03-09");
        (await RecordAsync("2026-03-09", "2026-03-08", LeaveKind.Sick)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await RecordAsync("2026-03-01", "2026-03-20", LeaveKind.Sick)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var twice = await RecordAsync("2026-03-20", "2026-03-25", LeaveKind.Holiday);
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await twice.HtmlAsync()).QuerySelector("#Form_From")!.GetAttribute("aria-invalid").ShouldBe("true");
        var id = (await _host.DbAsync(db => db.Leaves.SingleAsync())).Id;
        (await Manager.OpenAsync($"/people/{_rm}")).Body!.TextContent.ShouldContain("Sick leave");
        (await _host.As(Guid.CreateVersion7(), Roles.Recruiter).OpenAsync($"/people/{_rm}")).Body!.TextContent.ShouldNotContain("Sick leave");

        (await Manager.SubmitAsync($"/leave/{id}/change", ("Form.To", "2026-03-27"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Manager.SubmitAsync($"/leave/{id}/end", ("Form.LastDay", "2026-04-27"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Manager.SubmitAsync($"/leave/{id}/end", ("Form.LastDay", "2026-03-13"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.DbAsync(db => db.Leaves.SingleAsync())).To.ShouldBe(new DateOnly(2026, 3, 13));

        var stranger = _host.As(Guid.CreateVersion7(), Roles.LineManager);
        foreach (var path in new[] { page, $"/leave/{id}/change", $"/leave/{id}/end", $"/leave/{id}/remove" })
        {
            (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await _host.As(_rm, Roles.RelationshipManager).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await Manager.SubmitAsync($"/leave/{id}/remove", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.DbAsync(db => db.Leaves.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Training_waits_for_leave_and_holiday_changes_nothing()
    {
        await PeopleAsync();
        var duty = Requirement.Draft("duty", new RequirementWords(new LocalisedText("Duty"), LocalisedText.Empty, RequirementCategory.Ethics));
        duty.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, Guid.CreateVersion7())]));
        duty.Time(new DueRule(DueKind.AfterAssignment, 30), null);
        duty.Publish(_host.Clock.Now);
        var training = Assignment.Assign(duty, _rm, DueDate.Of(duty.Due, null, new DateOnly(2026, 3, 2), Oslo), 1, Oslo, _host.Clock.Now);
        await _host.GivenAsync(duty, training);
        await _host.DrainAsync();
        await RecordAsync("2026-03-02", "2026-03-03", LeaveKind.Holiday);
        await _host.DrainAsync();
        (await TrainingAsync()).Status.ShouldBe(AssignmentStatus.Assigned);

        await RecordAsync("2026-03-05", "2026-03-20", LeaveKind.Parental);
        await _host.DrainAsync();
        (await TrainingAsync()).Status.ShouldBe(AssignmentStatus.Assigned); // it lies ahead
        _host.Clock.PassDays(3);
        (await _host.SweepAsync<PauseForLeave>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<PauseForLeave>()).Acted.ShouldBe(0);
        var paused = await TrainingAsync();
        (paused.Status, paused.RemainingDays).ShouldBe((AssignmentStatus.Paused, 27));
        (await _host.As(_rm, Roles.RelationshipManager).OpenAsync("/my-training")).Body!.TextContent.ShouldContain("You are on leave until");
        (await Manager.SubmitAsync($"/compliance/assignments/{training.Id}/resume", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var leave = await _host.DbAsync(db => db.Leaves.SingleAsync(l => l.Kind == LeaveKind.Parental));
        _host.Clock.PassDays(5); // 10 March
        await Manager.SubmitAsync($"/leave/{leave.Id}/end", ("Form.LastDay", "2026-03-09"));
        await _host.DrainAsync();
        var back = await TrainingAsync();
        (back.Status, back.DueOn, back.PausedFor).ShouldBe((AssignmentStatus.Assigned, new DateOnly(2026, 3, 10).AddDays(27), null));
        (await _host.SweepAsync<PauseForLeave>()).Acted.ShouldBe(0);

        Task<Assignment> TrainingAsync() => _host.DbAsync(db => db.Assignments.AsNoTracking().SingleAsync(a => a.Id == training.Id));
    }

    [Fact]
    public async Task Onboarding_moves_past_leave_and_says_so()
    {
        await PeopleAsync();
        var plan = await PlanAsync();
        await _host.DrainAsync();
        await RecordAsync("2026-03-09", "2026-03-13", LeaveKind.Holiday);
        await _host.DrainAsync();
        (await DueAsync()).ShouldBe(new DateOnly(2026, 3, 16));
        _host.Mails.Count(m => m.To == "nora@example.org" && m.Subject == "Your onboarding: new dates").ShouldBe(1);
        (await Manager.OpenAsync($"/onboarding/{plan}")).Body!.TextContent.ShouldContain("leave changed");
        await Manager.SubmitAsync($"/leave/{(await _host.DbAsync(db => db.Leaves.SingleAsync())).Id}/remove", []);
        await _host.DrainAsync();
        (await DueAsync()).ShouldBe(new DateOnly(2026, 3, 11));

        Task<DateOnly?> DueAsync() => _host.DbAsync(db => db.OnboardingPlans.SelectMany(p => p.Steps).Select(s => s.DueOn).SingleAsync());
    }

    [Fact]
    public async Task Who_has_left_has_nothing_open()
    {
        await PeopleAsync();
        await PlanAsync();
        await _host.DbAsync(db =>
        {
            db.Add(Account());
            return db.SaveChangesAsync();
        });
        var admin = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        (await admin.SubmitAsync($"/people/{_rm}/access", ("Form.LeftOn", "2026-03-02"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _host.Clock.PassDays(1);
        (await _host.SweepAsync<EndEmployment>()).Acted.ShouldBe(1);
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.OnboardingPlans.SingleAsync())).EndedAt.ShouldNotBeNull();
        (await admin.SubmitAsync($"/people/{_rm}/access", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var back = await _host.DbAsync(db => db.People.SingleAsync(p => p.Id == _rm));
        (back.LeftOn, back.EndedAt).ShouldBe((null, null));
    }

    [Fact]
    public async Task Nobody_is_managed_by_somebody_below_them()
    {
        await PeopleAsync();
        var admin = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        var refused = await admin.SubmitAsync($"/people/{_manager}/edit", ("Form.ManagerId", _rm.ToString()), ("Form.JobTitle", "Head"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.HtmlAsync();
        page.QuerySelector("#Form_ManagerId")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.Body!.TextContent.ShouldContain("Nora Lie works below this person");
        page.QuerySelector("[name='Form.JobTitle']")!.GetAttribute("value").ShouldBe("Head");
    }

    public void Dispose() => _host.Dispose();

    private Account Account() => new() { Id = _rm, Name = "Nora Lie", UserName = "nora@example.org", Email = "nora@example.org", SecurityStamp = "1" };

    private Task<HttpResponseMessage> RecordAsync(string from, string to, LeaveKind kind) =>
        Manager.SubmitAsync($"/people/{_rm}/leave", ("Form.From", from), ("Form.To", to), ("Form.Kind", kind.ToString()));

    private Task<Guid> PeopleAsync() => _host.GivenAsync(
        Person.Join(_manager, new PersonDetails("Hanna Berg", "hanna@example.org")),
        Person.Join(_rm, new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = _manager }));

    /// <summary>One task, due on 11 March.</summary>
    private async Task<Guid> PlanAsync()
    {
        var programme = Programme.Design(new ProgrammeWords(new("Programme"), null, null));
        var version = ProgrammeVersion.First(programme.Id);
        version.Put(new ProgrammeStep(Guid.CreateVersion7(), Phase.FirstMonth, StepKind.Task, new("Task"), Onboard.FromStart(9)));
        programme.Publish(version, null, _host.Clock.Now);
        var plan = OnboardingPlan.Start(new PlanTerms(_rm, new DateOnly(2026, 3, 2), _manager, null, null, null), programme, version, Oslo, _host.Clock.Now);
        await _host.GivenAsync(programme, version, plan);
        return plan.Id;
    }
}
