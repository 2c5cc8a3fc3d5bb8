using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Starter;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning;

public sealed class ExerciseDraftTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _learner = Guid.CreateVersion7();

    [Fact]
    public async Task Draft_waits_until_it_is_handed_in_and_what_comes_back_can_be_written_on()
    {
        var exercise = await host.DbAsync(db => db.Exercises.Where(e => e.Code == LearningStarter.ExerciseCode).Select(e => e.Id).SingleAsync());
        var learner = host.As(_learner, Roles.RelationshipManager);
        var here = $"/learn/exercises/{exercise}";
        (await learner.SubmitAsync(here, "Save draft", ("Form.Text", "Half a thought"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.OpenAsync(here)).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Half a thought");
        (await host.As(Guid.CreateVersion7(), Roles.RelationshipManager).OpenAsync(here)).QuerySelector("textarea")!.TextContent.Trim().ShouldBeEmpty();
        (await learner.SubmitAsync(here, "Hand in", ("Form.Text", "A whole thought"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.DbAsync(db => db.Set<ExerciseDraft>().CountAsync(d => d.PersonId == _learner))).ShouldBe(0);
        await host.DbAsync(async db =>
        {
            (await db.Submissions.Include(s => s.HandIns).SingleAsync(s => s.PersonId == _learner)).Return("Name the price", Guid.CreateVersion7(), host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        (await learner.OpenAsync(here)).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("A whole thought");
        await learner.SubmitAsync(here, "Hand in", ("Form.Text", "A whole thought, with its price"));
        var page = await learner.OpenAsync(here);
        page.Body!.TextContent.ShouldContain("Name the price");
        (await host.DbAsync(db => db.Set<HandIn>().CountAsync(h => db.Set<Submission>().Any(s => s.Id == h.SubmissionId && s.PersonId == _learner)))).ShouldBe(2);
    }

    [Fact]
    public async Task Round_that_nobody_has_read_is_not_marked_and_what_is_missing_is_told_beside_it()
    {
        var exercise = await host.DbAsync(db => db.Exercises.Where(e => e.Code == LearningStarter.ExerciseCode).Select(e => e.Id).SingleAsync());
        var (learner, trainer) = (host.As(_learner, Roles.RelationshipManager), host.As(Guid.CreateVersion7(), Roles.Trainer));
        await learner.SubmitAsync($"/learn/exercises/{exercise}", "Hand in", ("Form.Text", "A thought"));
        var path = $"/teach/submissions/{await host.DbAsync(db => db.Submissions.Where(s => s.PersonId == _learner).Select(s => s.Id).SingleAsync())}";
        var (older, oldest) = (await trainer.OpenAsync(path), await trainer.OpenAsync(path));
        var silent = await trainer.SubmitAsync(path, older, "return");
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await silent.HtmlAsync()).GetElementById("Form_Feedback-error")!.TextContent.ShouldBe("Say what should be better");
        var empty = await (await trainer.SubmitAsync(path, older, "mark", ("Form.Levels[0]", "3"), ("Form.Feedback", "Kept"))).HtmlAsync();
        empty.GetElementById("Form_Levels_1_-error")!.TextContent.ShouldBe("Choose a level for every criterion");
        empty.GetElementById("Form_Feedback")!.TextContent.Trim().ShouldBe("Kept");

        await trainer.SubmitAsync(path, older, "return", ("Form.Feedback", "Name the price"));
        await learner.SubmitAsync($"/learn/exercises/{exercise}", "Hand in", ("Form.Text", "A thought, with its price"));
        (await trainer.SubmitAsync(path, oldest, "return", ("Form.Feedback", "Name the price"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
