using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Starter;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Certification;
using RmTalent.Tests.Features.Learning.Exams;

namespace RmTalent.Tests.Features.Learning;

/// <summary>Learners hear what came of what they handed in.</summary>
public sealed class LearnerMailTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Guid Person = Guid.Parse("0190c000-0000-7000-8000-000000000021");

    private static readonly DateTimeOffset Monday = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Returned_work_comes_back_with_its_advice_and_marked_work_with_its_marks()
    {
        var learner = await host.PersonAsync("Ola Nes");
        var exercise = await host.DbAsync(db => db.Exercises.AsNoTracking().SingleAsync(e => e.Code == LearningStarter.ExerciseCode));
        var id = await host.GivenAsync(Submission.HandIn(exercise.Id, learner, "A first try", host.Clock.Now));
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var here = $"/teach/submissions/{id}";
        await trainer.SubmitAsync(here, "return", ("Form.Feedback", "Name the price."));
        await MailsAsync();
        var back = host.Mails.To($"{learner:N}@example.org");
        back.Text.ShouldContain("Name the price.");
        back.Link.ShouldBe($"/learn/exercises/{exercise.Id}");

        await host.As(learner, Roles.RelationshipManager).SubmitAsync($"/learn/exercises/{exercise.Id}", "Hand in", ("Form.Text", "With the price"));
        await trainer.SubmitAsync(here, "mark", [("Form.Feedback", "Well done."), .. exercise.Rubric.Criteria.Select((c, n) => ($"Form.Levels[{n}]", $"{c.Levels[^1].Level}"))]);
        await MailsAsync();
        host.Mails.To($"{learner:N}@example.org").Subject.ShouldStartWith("Your work passed");
    }

    [Fact]
    public async Task Exam_that_a_trainer_marked_is_told_and_one_that_was_scored_at_once_is_not()
    {
        var one = await ExamCase.WithAsync(host, ExamRules.Default, ExamCase.True("a"), new EssayQuestion(new("Tell."), LocalisedText.Empty, LocalisedText.Empty));
        var plain = await ExamCase.WithAsync(host, ExamRules.Default, ExamCase.True("a"));
        await host.PersonAsync("Leo", id: one.Learner);
        await host.PersonAsync("Mia", id: plain.Learner);
        await one.SitAsync(right: 2);
        var before = host.Mails.Count;
        host.Clock.Now += TimeSpan.FromMinutes(5);
        await host.As(Guid.CreateVersion7(), Roles.Trainer).SubmitAsync($"/teach/marking/{one.AttemptId}", ("Form.Marks[2].Points", "4"));
        await MailsAsync();
        host.Mails.Skip(before).Where(m => m.To == $"{one.Learner:N}@example.org").ShouldHaveSingleItem().Link.ShouldBe($"/learn/attempts/{one.AttemptId}/result");

        await plain.SitAsync(right: 1);
        await MailsAsync();
        host.Mails.Skip(before).Count(m => m.Subject.StartsWith("Your exam is marked", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Mails_read_well_in_three_languages()
    {
        var exercise = await host.DbAsync(db => db.Exercises.AsNoTracking().SingleAsync(e => e.Code == LearningStarter.ExerciseCode));
        var title = new LocalisedText("A first proposal", "Et første forslag", "Een eerste voorstel");
        Submission Work() => Submission.HandIn(Guid.Empty, Person, "Work", Monday);
        Marks Levels(int level) => new([.. exercise.Rubric.Criteria.Select(c => new CriterionMark(c.Id, level))]);
        var (returned, passed, failed) = (Work(), Work(), Work());
        returned.Return("Name the price.", Guid.Empty, Monday);
        passed.Mark(exercise, Levels(exercise.Rubric.Criteria.Min(c => c.Levels[^1].Level)), "Good questions.", Guid.Empty, Monday);
        failed.Mark(exercise, Levels(1), "Ask more.", Guid.Empty, Monday);
        MailSnapshot.Matches("work-returned", l => SubmissionMails.Returned(Nora(l), title, returned));
        MailSnapshot.Matches("work-passed", l => SubmissionMails.Marked(Nora(l), title, passed));
        MailSnapshot.Matches("work-marked", l => SubmissionMails.Marked(Nora(l), title, failed));
    }

    private static MailRecipient Nora(string language) => new("nora@example.org", "Nora Lie", language, Guid.Empty, "Europe/Oslo");

    private async Task MailsAsync()
    {
        await host.DrainAsync();
        host.Clock.Now = await host.DbAsync(async db => WorkingCalendar.Of(await db.OrganisationAsync(default)).NextWorkingTime(host.Clock.Now.AddMinutes(1)));
        await host.DrainAsync();
    }
}
