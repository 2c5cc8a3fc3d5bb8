using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.Learning.Starter;
using RmTalent.Features.People;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Learning.Exams;
using RmTalent.Tests.Platform.Pdf;

namespace RmTalent.Tests.Features.Learning;

/// <summary>Who is where with a piece of learning: trainers see everybody, managers their own people, learners what they have open.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _done = Guid.CreateVersion7();
    private readonly Guid _reading = Guid.CreateVersion7();
    private readonly Guid _other = Guid.CreateVersion7();

    private HttpClient Trainer => _host.As(Guid.CreateVersion7(), Roles.Trainer);

    [Fact]
    public async Task Trainer_sees_completed_reading_and_not_begun_and_takes_the_list_along()
    {
        var module = await GivenAsync();
        var page = await Trainer.OpenAsync($"/progress/module/{module.Id}");
        page.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(4))).ShouldBe(
            ["Anna Done – Completed", "Bo Reading – In", "Hanna Manager – Not", "Zoe Other – Not"]);
        page.QuerySelectorAll("tbody tr")[1].TextContent.ShouldContain("1 of");
        page.QuerySelectorAll(".tile strong").Select(t => t.TextContent).ShouldBe(["1", "1", "2"]);
        (await Trainer.OpenAsync($"/progress/module/{module.Id}?Filter.Standing=NotBegun&Filter.Q=zoe")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var csv = await Trainer.GetStringAsync($"/progress/module/{module.Id}/csv?Filter.Standing=Completed");
        csv.ShouldContain("Anna Done");
        csv.ShouldNotContain("Bo Reading");
    }

    [Fact]
    public async Task Learner_and_manager_take_the_transcript_along_and_nobody_else()
    {
        var module = await GivenAsync();
        foreach (var (reader, path) in new[] { (_host.As(_done, Roles.RelationshipManager), "/learn/transcript"), (_host.As(_manager, Roles.LineManager), $"/learn/transcript/{_done}") })
        {
            var answer = await reader.GetAsync(path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            using var tools = new PdfTools(await answer.Content.ReadAsByteArrayAsync());
            tools.Text().ReplaceLineEndings(" ").ShouldSatisfyAllConditions(t => t.ShouldContain("Anna Done"), t => t.ShouldContain(module.Title.En));
        }

        (await _host.As(_reading, Roles.RelationshipManager).GetAsync($"/learn/transcript/{_done}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Manager_sees_their_own_people_and_nobody_else_sees_any()
    {
        var module = await GivenAsync();
        var page = await _host.As(_manager, Roles.LineManager).OpenAsync($"/progress/module/{module.Id}");
        page.QuerySelectorAll("tbody th").Select(r => r.TextContent.Trim()).ShouldBe(["Anna Done", "Bo Reading", "Hanna Manager"]);
        (await _host.As(_manager, Roles.LineManager).OpenAsync($"/learn/modules/{module.Id}")).QuerySelector($"a[href='/progress/module/{module.Id}']").ShouldNotBeNull();
        var learner = _host.As(_done, Roles.RelationshipManager);
        (await learner.GetAsync($"/progress/module/{module.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await learner.OpenAsync($"/learn/modules/{module.Id}")).QuerySelector($"a[href='/progress/module/{module.Id}']").ShouldBeNull();
        (await Trainer.GetAsync($"/progress/module/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Trainer.GetAsync($"/progress/scenario/{module.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "ways through a scenario name nobody");
    }

    [Fact]
    public async Task Every_kind_has_its_list()
    {
        await GivenAsync();
        var (course, exercise, exam) = await _host.DbAsync(async db => (
            await db.Courses.Select(c => c.Id).FirstAsync(), await db.Exercises.Select(e => e.Id).FirstAsync(), await db.Exams.Select(e => e.Id).FirstAsync()));
        foreach (var path in new[] { $"course/{course}", $"exercise/{exercise}", $"exam/{exam}" })
        {
            (await Trainer.OpenAsync($"/progress/{path}?Filter.Standing=InProgress")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
            (await Trainer.OpenAsync($"/progress/{path}")).QuerySelectorAll("tbody tr").Length.ShouldBe(4);
        }
    }

    [Fact]
    public async Task Failed_exam_names_what_helps()
    {
        var one = await ExamCase.WithAsync(_host, ExamRules.Default, ExamCase.True("a"), ExamCase.True("b"));
        await one.SitAsync(right: 0);
        var about = (await one.ReadAsync()).Items[0].CompetencyId;
        var trains = await _host.DbAsync(async db => (await db.LearningItemsAsync()).First(i => i.Kind != LearningKind.Exam && i.CompetencyIds.Contains(about)));
        (await one.Browser.OpenAsync(one.Attempt + "/result")).QuerySelectorAll($"a[href^='/learn/']").Select(a => a.TextContent).ShouldContain(trains.Title.En);
    }

    [Fact]
    public async Task Archived_course_and_exercise_leave_the_catalogue_and_come_back()
    {
        var (course, exercise) = await _host.DbAsync(async db => (
            await db.Courses.Select(c => new { c.Id, c.Title }).FirstAsync(), await db.Exercises.Where(e => e.Code == LearningStarter.ExerciseCode).Select(e => new { e.Id, e.Title }).SingleAsync()));
        foreach (var (path, title) in new[] { ($"/teach/courses/{course.Id}", course.Title.En), ($"/teach/exercises/{exercise.Id}", exercise.Title.En) })
        {
            (await Trainer.SubmitAsync(path, "Archive")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await _host.As(_done, Roles.RelationshipManager).OpenAsync("/learn")).QuerySelector("#items")!.TextContent.ShouldNotContain(title);
            (await Trainer.OpenAsync(path[..path.LastIndexOf('/')])).Body!.TextContent.ShouldContain("Archived");
            (await Trainer.SubmitAsync(path, "Take into use again")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await _host.As(_done, Roles.RelationshipManager).OpenAsync("/learn")).QuerySelector("#items")!.TextContent.ShouldContain(title);
        }
    }

    public void Dispose() => _host.Dispose();

    private async Task<Module> GivenAsync()
    {
        await _host.GivenAsync(
            Person.Join(_manager, new PersonDetails("Hanna Manager", "hanna@example.org")),
            Person.Join(_done, new PersonDetails("Anna Done", "anna@example.org") { ManagerId = _manager }),
            Person.Join(_reading, new PersonDetails("Bo Reading", "bo@example.org") { ManagerId = _manager }),
            Person.Join(_other, new PersonDetails("Zoe Other", "zoe@example.org")));
        var module = await _host.DbAsync(db => db.Modules.AsNoTracking().Offered().OrderBy(m => m.Code).FirstAsync());
        var lessons = await _host.DbAsync(db => db.Set<Lesson>().AsNoTracking().Where(l => l.ModuleVersionId == module.PublishedVersionId).OrderBy(l => l.Position).ToListAsync());
        await _host.DbAsync(db =>
        {
            LearningDemo.Take(db, _done, module, lessons, int.MaxValue, _host.Clock.Now);
            LearningDemo.Take(db, _done, module, lessons, 1, _host.Clock.Now.AddDays(1)); // again, and not through yet
            LearningDemo.Take(db, _reading, module, lessons, 1, _host.Clock.Now);
            return db.SaveChangesAsync();
        });
        return module;
    }
}
