using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;

namespace RmTalent.E2E;

/// <summary>Who fails an exam waits, tries again, and after the last attempt is told to talk to the trainer.</summary>
public sealed class FailedExamTests(Site site) : Journey(site), IClassFixture<Site>
{
    private const int WaitHours = 24;

    [Fact]
    public async Task Failed_exam_is_passed_on_the_second_attempt_or_runs_out()
    {
        var exam = await DbAsync(async db =>
        {
            var about = await db.Competencies.Where(c => c.Code == "ethics").Select(c => c.Id).SingleAsync();
            var question = Question.Ask(new QuestionWords(about, "gifts", new TrueFalseQuestion(Said("A gift from a client is written down."), LocalisedText.Empty, IsTrue: true), 1));
            var section = new ExamSection(Guid.CreateVersion7(), Said("Gifts"), about, "gifts", 1);
            var exam = Exam.Build(new ExamWords(Said("Gifts and favours"), LocalisedText.Empty, ExamRules.Default with { AttemptsAllowed = 2, WaitHours = WaitHours }, new([section])));
            exam.Publish([1]);
            db.AddRange(question, exam);
            await db.SaveChangesAsync();
            return $"/learn/exams/{exam.Id}";
        });
        foreach (var learner in new[] { DemoPeople.Lars, DemoPeople.Jonas })
        {
            await AsAsync(learner, async visitor =>
            {
                await SitAsync(visitor, exam, "False");
                await visitor.SeesAsync("not passed yet");
                await visitor.OpenAsync(exam);
                await visitor.SeesAsync("You can try again from");
                (await visitor.Button("Start the exam").CountAsync()).ShouldBe(0);
            });
        }

        Site.Clock.Pass(TimeSpan.FromHours(WaitHours + 1));
        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await SitAsync(lars, exam, "True");
            await lars.SeesAsync("Passed with 100");
        });
        await AsAsync(DemoPeople.Jonas, async jonas =>
        {
            await SitAsync(jonas, exam, "False");
            await jonas.OpenAsync(exam);
            await jonas.SeesAsync("You have used all attempts. Talk to your trainer");
        });
    }

    private static LocalisedText Said(string words) => new(words, "", "");

    private static async Task SitAsync(Visitor learner, string exam, string answer)
    {
        await learner.OpenAsync(exam);
        await learner.PressAsync("Start the exam");
        await learner.Page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).CheckAsync();
        await learner.PressAsync("Hand in");
    }
}
