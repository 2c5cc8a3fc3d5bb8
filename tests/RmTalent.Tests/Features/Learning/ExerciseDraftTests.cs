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
}
