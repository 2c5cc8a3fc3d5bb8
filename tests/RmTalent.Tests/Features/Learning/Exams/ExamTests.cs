using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Starter;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>The AML exam of the starter content, taken on its pages.</summary>
public sealed class ExamTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _learner = Guid.CreateVersion7();

    [Fact]
    public async Task Keys_and_explanations_never_reach_the_page()
    {
        var (browser, attempt) = await StartAsync();
        var html = await (await browser.GetAsync(attempt)).Content.ReadAsStringAsync();
        html.ShouldNotContain("isRight", Case.Insensitive);
        html.ShouldNotContain("isTrue", Case.Insensitive);
        (await browser.GetAsync(attempt + "/result")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Second_tab_goes_on_with_the_same_attempt()
    {
        var (browser, attempt) = await StartAsync();
        var again = await browser.SubmitOrOpenAsync($"/learn/exams/{await ExamIdAsync()}");
        again.ShouldContain(attempt);
        (await host.DbAsync(db => db.Attempts.CountAsync(a => a.PersonId == _learner))).ShouldBe(1);
    }

    [Fact]
    public async Task Saved_answers_survive_a_reload()
    {
        var (browser, attempt) = await StartAsync();
        var page = await browser.OpenAsync(attempt);
        var choice = page.QuerySelector("main input[type=radio]")!;
        (await browser.SubmitAsync(attempt, "save", (choice.GetAttribute("name")!, choice.GetAttribute("value")!))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync(attempt)).QuerySelectorAll("main input[checked]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_hands_in_what_ran_out_and_a_failed_exam_waits()
    {
        var (browser, attempt) = await StartAsync();
        host.Clock.Pass(TimeSpan.FromMinutes(31));
        (await host.SweepAsync<HandInRunOutAttempts>()).Failed.ShouldBe(0);
        var submitted = await host.DbAsync(db => db.Attempts.AsNoTracking().SingleAsync(a => a.PersonId == _learner));
        submitted.WasOutOfTime.ShouldBeTrue();
        submitted.IsPassed.ShouldBeFalse();
        (await browser.GetAsync(attempt + "/result")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.OpenAsync($"/learn/exams/{await ExamIdAsync()}")).QuerySelector("main form[method=post]").ShouldBeNull();
        host.Clock.Pass(TimeSpan.FromHours(25));
        (await browser.OpenAsync($"/learn/exams/{await ExamIdAsync()}")).QuerySelector("main form[method=post]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Right_answers_pass_and_complete_once()
    {
        var (browser, attempt) = await StartAsync();
        var id = Guid.Parse(attempt.Split('/')[^1]);
        await host.DbAsync(async db =>
        {
            var own = await db.Attempts.Include(a => a.Items).SingleAsync(a => a.Id == id);
            foreach (var item in own.Items)
            {
                own.Answer(item.Position, DemoAnswers.Right(item), host.Clock.Now);
            }

            return await db.SaveChangesAsync();
        });
        (await browser.SubmitAsync(attempt, "submit")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync(attempt + "/result")).Body!.TextContent.ShouldContain("Passed with 100");
        (await host.DbAsync(db => db.Completions.CountAsync(c => c.PersonId == _learner && c.Kind == LearningKind.Exam))).ShouldBe(1);
    }

    [Fact]
    public void Questions_of_several_sections_stand_one_after_another()
    {
        var about = Guid.CreateVersion7();
        IReadOnlyList<Question> pool =
            [.. Enumerable.Range(1, 3).Select(n => Question.Ask(new QuestionWords(about, "pricing", new TrueFalseQuestion(Said($"Statement {n}."), LocalisedText.Empty, IsTrue: true), 1)))];
        ExamSection TwoOfThree() => new(Guid.CreateVersion7(), Said("Pricing"), about, "pricing", 2);
        var exam = Exam.Build(new ExamWords(Said("Pricing"), LocalisedText.Empty, ExamRules.Default, new([TwoOfThree(), TwoOfThree()])));
        exam.Publish([pool.Count, pool.Count]);
        Attempt.Start(exam, [pool, pool], _learner, [], 0, host.Clock.Now).Items.Select(i => i.Position).ShouldBe([1, 2, 3, 4]);
    }

    private static LocalisedText Said(string words) => new(words, "", "");

    private async Task<(HttpClient Browser, string Attempt)> StartAsync()
    {
        var browser = host.As(_learner, Roles.RelationshipManager);
        var started = await browser.SubmitAsync($"/learn/exams/{await ExamIdAsync()}");
        started.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (browser, started.Headers.Location!.ToString());
    }

    private Task<Guid> ExamIdAsync() => host.DbAsync(db => db.Exams.Where(e => e.Code == LearningStarter.ExamCode).Select(e => e.Id).SingleAsync());
}

internal static class LearningAnswers
{
    /// <summary>The address of the open attempt, from the exam's page.</summary>
    public static async Task<string> SubmitOrOpenAsync(this HttpClient browser, string exam) =>
        (await browser.OpenAsync(exam)).QuerySelector("main a.btn-primary")!.GetAttribute("href")!;
}
