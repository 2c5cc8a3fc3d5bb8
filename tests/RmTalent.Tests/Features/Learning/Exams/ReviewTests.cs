using System.Net;
using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>Marks, keys and feedback reach the learner's browser when the rules allow it, and not before: every answer of the site is searched for them.</summary>
public sealed class ReviewTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Key = "the-secret-key";
    private const string Said = "the-secret-feedback";

    [Fact]
    public async Task Closing_is_told_to_the_day_and_the_zone()
    {
        var exam = await ExamCase.WithAsync(host, ExamRules.Default with { ClosesOn = new DateOnly(2199, 3, 31) }, ExamCase.True("a"));
        (await exam.Browser.OpenAsync($"/learn/exams/{exam.ExamId}")).QuerySelector("dl.facts")!.TextContent.ShouldContain("31 March 2199, when the day ends in Europe/Oslo");
    }

    [Fact]
    public async Task Each_moment_shows_what_its_rule_says_and_nothing_else()
    {
        var rules = new ReviewRules(Review.Nothing, new(true, false, false), new(false, false, true), new(false, true, false));
        var one = await StartAsync(rules);
        var page = await (await one.Browser.GetAsync(one.Attempt)).Content.ReadAsStringAsync();
        Shows(page, marks: false, key: false, said: false);
        page.ShouldNotContain("isRight", Case.Insensitive);
        page.ShouldNotContain("Check this answer");
        (await one.Browser.GetAsync(one.Attempt + "/result")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var saved = await one.SaveAsync(null, ("[1].Text", "wrong"), ("[1].Sequence", "1"));
        Shows(await saved.Content.ReadAsStringAsync(), marks: false, key: false, said: false);

        (await one.Browser.SubmitAsync(one.Attempt, "submit")).EnsureRedirect();
        await ShowsAsync(one, marks: true, key: false, said: false);
        host.Clock.Pass(ReviewRules.JustAfterLasts);
        await ShowsAsync(one, marks: false, key: false, said: true);
        host.Clock.PassDays(2);
        await ShowsAsync(one, marks: false, key: true, said: false);
    }

    [Fact]
    public async Task Checked_answer_is_locked_and_shows_what_the_rule_during_says()
    {
        var one = await StartAsync(ReviewRules.Default with { During = Review.Everything });
        Shows(await (await one.Browser.GetAsync(one.Attempt)).Content.ReadAsStringAsync(), marks: false, key: false, said: false);
        (await one.Browser.SubmitAsync(one.Attempt, "Check this answer", ("Form.Answers[1].Text", "wrong"))).Headers.Location!.ToString().ShouldEndWith("#q1");
        var page = await one.Browser.OpenAsync(one.Attempt);
        page.QuerySelector("#q1")!.HasAttribute("disabled").ShouldBeTrue();
        Shows(page.QuerySelector("#q1")!.OuterHtml, marks: true, key: true, said: true);
        page.QuerySelector("#q2")!.OuterHtml.ShouldNotContain(Said);
        await one.SaveAsync(null, ("[1].Text", Key), ("[1].Sequence", "99"));
        (await one.ReadAsync()).Items[0].Answer!.Text.ShouldBe("wrong");
    }

    [Fact]
    public async Task Foreign_attempt_does_not_exist_but_a_trainer_sees_all_of_it()
    {
        var one = await StartAsync(new(Review.Nothing, Review.Nothing, Review.Nothing, Review.Nothing));
        (await one.Browser.SubmitAsync(one.Attempt, "submit")).EnsureRedirect();
        (await host.As(Guid.CreateVersion7(), Roles.RelationshipManager).GetAsync(one.Attempt + "/result")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var seen = await (await host.As(Guid.CreateVersion7(), Roles.Trainer).GetAsync(one.Attempt + "/result")).Content.ReadAsStringAsync();
        Shows(seen, marks: true, key: true, said: true);
    }

    private async Task<ExamCase> StartAsync(ReviewRules review)
    {
        var tomorrow = new WorkingCalendar("Europe/Oslo", "NO").LocalDate(host.Clock.Now).AddDays(1);
        var words = new ShortQuestion(new("What opens it?"), new(Said), [new(Key)]);
        var choice = new ChoiceQuestion(new("Which?"), LocalisedText.Empty, [new(new("this"), true, null, new(Said)), new(new("that"), false, null, new(Said))], IsMultiple: false);
        return await (await ExamCase.WithAsync(host, ExamRules.Default with { Review = review, ClosesOn = tomorrow }, words, choice)).StartAsync();
    }

    private static async Task ShowsAsync(ExamCase one, bool marks, bool key, bool said) => Shows(await one.ResultAsync(), marks, key, said);

    private static void Shows(string html, bool marks, bool key, bool said) =>
        (html.Contains("badge-bad", StringComparison.Ordinal) || html.Contains("0 of 1 points", StringComparison.Ordinal), html.Contains(Key, StringComparison.Ordinal), html.Contains(Said, StringComparison.Ordinal)).ShouldBe((marks, key, said));
}
