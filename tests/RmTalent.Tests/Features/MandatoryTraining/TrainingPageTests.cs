using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class TrainingPageTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _rm = Guid.CreateVersion7();
    private readonly LearningItem _exam = new(LearningKind.Exam, Guid.CreateVersion7(), new LocalisedText("AML basics"), [], 20);

    [Fact]
    public async Task Rule_assigns_once_reminds_once_and_a_passed_exam_meets_the_requirement()
    {
        var requirement = await PublishedAsync();
        (await _host.SweepAsync<AssignTraining>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<AssignTraining>()).Acted.ShouldBe(0);
        await _host.DrainAsync();
        _host.Mails.To("nora@example.org").Subject.ShouldBe("Mandatory training: Anti-money laundering");

        var before = _host.Mails.Count;
        for (var day = 0; day < 40; day++)
        {
            _host.Clock.PassDays(1);
            (await _host.SweepAsync<RemindOfTraining>()).Failed.ShouldBe(0);
            (await _host.SweepAsync<RemindOfTraining>()).Acted.ShouldBe(0);
            (await _host.SweepAsync<SendTrainingDigests>()).Failed.ShouldBe(0);
            (await _host.SweepAsync<SendTrainingDigests>()).Acted.ShouldBe(0);
            await _host.SweepAsync<MarkOverdueTraining>();
        }

        await _host.DrainAsync();
        _host.Mails.Skip(before).Count(m => m.To == "nora@example.org").ShouldBe(6); // 14, 7 and 1 before, the day, 3 and 7 after
        _host.Mails.Skip(before).Count(m => m.To == "hanna@example.org").ShouldBe(1);
        (await CurrentAsync()).Status.ShouldBe(AssignmentStatus.Overdue);
        (await _host.SweepAsync<MarkOverdueTraining>()).Acted.ShouldBe(0);

        await _host.GivenAsync(Completion.Of(_rm, _exam, Guid.CreateVersion7(), _host.Clock.Now, 85));
        await _host.DrainAsync();
        var met = await CurrentAsync();
        (met.Status, met.ExpiresOn).ShouldBe((AssignmentStatus.Completed, DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime).AddYears(1)));
        (await _host.DbAsync(db => db.Set<RmTalent.Platform.Data.FactRow>().CountAsync(f => f.Name == nameof(RequirementMet) && f.SubjectId == met.Id))).ShouldBe(1);

        _host.Clock.PassDays(310);
        (await _host.SweepAsync<RenewTraining>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<RenewTraining>()).Acted.ShouldBe(0);
        (await CurrentAsync()).Cycle.ShouldBe(2);
        (await _host.DbAsync(db => db.Assignments.CountAsync(a => a.RequirementId == requirement))).ShouldBe(2);
    }

    [Fact]
    public async Task Score_below_the_minimum_is_not_enough()
    {
        await PublishedAsync(minimum: 90);
        await _host.SweepAsync<AssignTraining>();
        await _host.GivenAsync(Completion.Of(_rm, _exam, Guid.CreateVersion7(), _host.Clock.Now, 85));
        await _host.DrainAsync();
        (await CurrentAsync()).Status.ShouldBe(AssignmentStatus.InProgress);
    }

    [Fact]
    public async Task Learner_sees_the_date_and_why_and_starts()
    {
        await PublishedAsync();
        await _host.SweepAsync<AssignTraining>();
        var learner = _host.As(_rm, Roles.RelationshipManager);
        (await learner.OpenAsync("/my-training")).Body!.TextContent.ShouldContain("30 days after assignment on");
        var started = await learner.SubmitAsync("/my-training", []);
        started.Headers.Location!.ToString().ShouldBe($"/learn/exams/{_exam.Id}");
        (await CurrentAsync()).Status.ShouldBe(AssignmentStatus.InProgress);
    }

    [Fact]
    public async Task Manager_extends_waives_and_pauses_with_a_reason()
    {
        await PublishedAsync();
        await _host.SweepAsync<AssignTraining>();
        var id = (await CurrentAsync()).Id;
        var manager = _host.As(_manager, Roles.LineManager);
        (await manager.OpenAsync($"/compliance/assignments/{id}")).Body!.TextContent.ShouldContain("Nora Lie");

        var empty = await manager.SubmitAsync($"/compliance/assignments/{id}/extend", ("Form.Until", "2026-05-01"));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await empty.HtmlAsync();
        page.QuerySelector("[name='Form.Until']")!.GetAttribute("value").ShouldBe("2026-05-01");
        (await manager.SubmitAsync($"/compliance/assignments/{id}/extend", ("Form.Until", "2026-05-01"), ("Form.Reason", "Illness"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CurrentAsync()).DueOn.ShouldBe(new DateOnly(2026, 5, 1));
        (await manager.SubmitAsync($"/compliance/assignments/{id}/pause", ("Form.Reason", "Leave"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await manager.SubmitAsync($"/compliance/assignments/{id}/resume", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await manager.SubmitAsync($"/compliance/assignments/{id}/waive", ("Form.Why", "TestedOut"), ("Form.Reason", "Knows it"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CurrentAsync()).Status.ShouldBe(AssignmentStatus.Waived);
        (await manager.SubmitAsync($"/compliance/assignments/{id}/pause", ("Form.Reason", "Again"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Board_shows_managers_their_own_people_only()
    {
        await PublishedAsync();
        await _host.SweepAsync<AssignTraining>();
        var id = (await CurrentAsync()).Id;
        (await _host.As(_manager, Roles.LineManager).OpenAsync("/compliance?Filter.Q=nora&Filter.Status=Open")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await _host.As(Guid.CreateVersion7(), Roles.Trainer).OpenAsync("/compliance")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var stranger = _host.As(Guid.CreateVersion7(), Roles.LineManager);
        (await stranger.OpenAsync("/compliance")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        foreach (var path in new[] { "", "/waive", "/extend", "/pause", "/resume" })
        {
            (await stranger.GetAsync($"/compliance/assignments/{id}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await (await _host.As(_manager, Roles.LineManager).GetAsync("/compliance/csv")).Content.ReadAsStringAsync()).ShouldContain("nora@example.org");
        (await (await stranger.GetAsync("/compliance/csv")).Content.ReadAsStringAsync()).ShouldNotContain("nora@example.org");
        (await _host.As(_rm, Roles.RelationshipManager).GetAsync("/compliance")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Trainer_builds_previews_and_publishes_a_requirement()
    {
        await PeopleAsync();
        var trainer = _host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync("/requirements/new", ("Code", "gifts"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var made = await trainer.SubmitAsync("/requirements/new", ("Code", "gifts"), ("Form.TitleEn", "Gifts and invitations"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var url = made.Headers.Location!.ToString().Replace("/items", "", StringComparison.Ordinal);
        (await trainer.SubmitAsync($"{url}/audience", ("Form.Individuals", "nobody@example.org"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.SubmitAsync($"{url}/audience", ("Form.RmTypes", "Business"), ("Form.Individuals", "hanna@example.org"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"{url}/due", ("Form.Kind", "Fixed"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.SubmitAsync($"{url}/due", ("Form.Kind", "AfterAssignment"), ("Form.Days", "20"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"{url}/reminders", ("Form.Before", "ten"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.SubmitAsync($"{url}/reminders", ("Form.Before", "10, 0"), ("Form.After", "5"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var preview = await trainer.OpenAsync($"{url}/preview");
        preview.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        preview.Body!.TextContent.ShouldContain("20 days after assignment");
        (await trainer.SubmitAsync($"{url}/publish", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // nothing to learn yet
        (await trainer.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await trainer.GetAsync("/requirements")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => _host.Dispose();

    private Task<Assignment> CurrentAsync() => _host.DbAsync(db => db.Assignments.AsNoTracking().SingleAsync(a => a.IsCurrent));

    private Task<Guid> PeopleAsync() => _host.GivenAsync(
        Person.Join(_manager, new PersonDetails("Hanna Berg", "hanna@example.org")),
        Person.Join(_rm, new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = _manager }));

    private async Task<Guid> PublishedAsync(decimal? minimum = null)
    {
        await PeopleAsync();
        await _host.DrainAsync();
        var requirement = Requirement.Draft("test-aml", new RequirementWords(new LocalisedText("Anti-money laundering"), LocalisedText.Empty, RequirementCategory.Compliance));
        requirement.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, _exam.Id, minimum)]));
        requirement.Address(new Audience { RmTypes = [RmType.Business] });
        requirement.Time(new DueRule(DueKind.AfterAssignment, 30), new Recurrence(12, RecurrenceBase.ExpiryDate, 60));
        requirement.Publish(_host.Clock.Now);
        return await _host.GivenAsync(requirement);
    }
}
