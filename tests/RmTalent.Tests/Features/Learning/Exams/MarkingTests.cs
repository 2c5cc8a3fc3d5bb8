using RmTalent.Platform.Mail;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>Essays and observed performances keep the result open; corrections grade anew and take no pass away.</summary>
public sealed class MarkingTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly EssayQuestion Essay = new(new("Tell."), LocalisedText.Empty, new("the-guidance"));

    private static readonly PerformanceQuestion Standard = new(new("Show."), LocalisedText.Empty, [new(new("Listens"), [new("no"), new("a little"), new("well")])]);

    [Fact]
    public async Task Result_waits_for_the_trainers_mark_and_completes_then()
    {
        var one = await ExamCase.WithAsync(host, ExamRules.Default, ExamCase.True("a"), Essay);
        await one.SitAsync(right: 2);
        (await one.ResultAsync()).ShouldContain("A trainer still has to mark");
        (await one.Browser.OpenAsync($"/learn/exams/{one.ExamId}")).QuerySelector("main form[method=post]").ShouldBeNull("no second attempt while the first is being marked");
        (await one.CompletionsAsync()).ShouldBe(0);
        (await one.Browser.GetAsync($"/teach/marking/{one.AttemptId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody marks their own work");

        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var path = $"/teach/marking/{one.AttemptId}";
        (await trainer.OpenAsync("/teach/marking")).QuerySelector($"a[href='{path}']").ShouldNotBeNull();
        (await trainer.SubmitAsync(path, ("Form.Marks[2].Points", "9"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.SubmitAsync(path, ("Form.Marks[2].Points", "3,5"), ("Form.Marks[2].Feedback", "Well said."))).EnsureRedirect();
        (await trainer.OpenAsync("/teach/marking")).QuerySelector($"a[href='{path}']").ShouldBeNull();
        var result = await one.ResultAsync();
        result.ShouldContain("Passed with 90");
        result.ShouldContain("Well said.");
        result.ShouldNotContain("the-guidance");
        (await one.CompletionsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Words_without_points_are_not_thrown_away_and_a_second_marker_hears_of_the_first()
    {
        var one = await ExamCase.WithAsync(host, ExamRules.Default, Essay);
        await one.SitAsync(right: 1);
        var path = $"/teach/marking/{one.AttemptId}";
        var (trainer, other) = (host.As(Guid.CreateVersion7(), Roles.Trainer), host.As(Guid.CreateVersion7(), Roles.Trainer));
        var words = await trainer.SubmitAsync(path, ("Form.Marks[1].Feedback", "Well said."));
        words.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await words.HtmlAsync();
        page.GetElementById("Form_Marks_1__Points-error")!.TextContent.ShouldBe("Give 0 to 4 points");
        page.GetElementById("Form_Marks_1__Feedback")!.TextContent.ShouldBe("Well said.");
        (await (await trainer.SubmitAsync(path, ("Form.Marks[1].Points", "much"))).HtmlAsync()).GetElementById("Form_Marks_1__Points")!.GetAttribute("value").ShouldBe("much");

        var older = await other.OpenAsync(path);
        (await trainer.SubmitAsync(path, ("Form.Marks[1].Points", "3"))).EnsureRedirect();
        (await other.SubmitAsync(path, older, null, ("Form.Marks[1].Points", "1"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await one.ReadAsync()).Items[0].Score.ShouldBe(3);
    }

    [Fact]
    public async Task Time_goes_to_the_attempt_that_is_running()
    {
        var one = await ExamCase.WithAsync(host, ExamRules.Default with { WaitHours = 0 }, ExamCase.True("a"));
        await one.StartAsync();
        host.Clock.Pass(TimeSpan.FromMinutes(40));
        await host.SweepAsync<HandInRunOutAttempts>();
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var path = $"/teach/exams/{one.ExamId}/attempts";
        var page = await trainer.OpenAsync(path);
        await one.StartAsync();
        var refused = await trainer.SubmitAsync(path, page, "Open again with more time", ("Form.Reason", "The network was down"), ("Form.Minutes", "10"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.HtmlAsync()).QuerySelector(".error-summary")!.TextContent.ShouldContain("has begun another attempt");
        var silent = await (await trainer.SubmitAsync(path, page, "Open again with more time", ("Form.Reason", ""), ("Form.Minutes", "999"))).HtmlAsync();
        silent.GetElementById("Form_Reason-error")!.TextContent.ShouldBe("Fill this in");
        silent.GetElementById("Form_Minutes")!.GetAttribute("value").ShouldBe("999");
    }

    [Fact]
    public async Task Manager_observes_their_own_people_and_no_others()
    {
        var (manager, one) = (Guid.CreateVersion7(), await ExamCase.WithAsync(host, ExamRules.Default, Standard, Essay));
        await host.GivenAsync(Person.Join(manager, new PersonDetails("Mia", "mia@example.org")));
        await host.GivenAsync(Person.Join(one.Learner, new PersonDetails("Leo", $"{one.Learner:N}@example.org") { ManagerId = manager }));
        await one.SitAsync(right: 2);
        var path = $"/teach/marking/{one.AttemptId}";
        (await host.As(Guid.CreateVersion7(), Roles.LineManager).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var browser = host.As(manager, Roles.LineManager);
        var page = await browser.OpenAsync(path);
        page.QuerySelector("[name='Form.Marks[2].Points']").ShouldBeNull("essays are for trainers");
        (await browser.SubmitAsync(path, ("Form.Marks[1].Levels[0]", "2"))).EnsureRedirect();
        var attempt = await one.ReadAsync();
        attempt.Items[0].Score.ShouldBe(4);
        attempt.ScoredAt.ShouldBeNull("the essay still waits");
    }

    [Fact]
    public async Task Corrected_key_passes_some_and_fails_nobody()
    {
        var wrongKey = new ChoiceQuestion(new("Capital?"), LocalisedText.Empty, [new(new("Bergen"), true), new(new("Oslo"), false)], IsMultiple: false);
        var right = await ExamCase.WithAsync(host, ExamRules.Default with { PassPercent = 100 }, wrongKey);
        await WorksHereAsync(right.Learner, "right@nordvik.example");
        await right.StartAsync();
        var attempt = await right.ReadAsync();
        await right.SaveAsync(null, ("[1].Chosen", attempt.Items[0].Order.Shown.ToList().IndexOf(1).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("[1].Sequence", "1"));
        (await right.Browser.SubmitAsync(right.Attempt, "submit")).EnsureRedirect();
        var wrong = right.ForAnother();
        await WorksHereAsync(wrong.Learner, "wrong@nordvik.example");
        await wrong.SitAsync(right: 1);
        ((await right.ReadAsync()).IsPassed, (await wrong.ReadAsync()).IsPassed).ShouldBe((false, true));

        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync($"/teach/questions/{right.Questions[0]}", "Save", ("Form.AnswersEn", "Bergen\n*Oslo"))).EnsureRedirect();
        (await right.ReadAsync()).IsPassed.ShouldBeFalse("attempts keep the words that they were given");
        (await trainer.SubmitAsync($"/teach/questions/{right.Questions[0]}/correct", ("Form.IsVoid", "false"), ("Form.Reason", "The key was wrong"))).EnsureRedirect();
        (await host.SweepAsync<GradeCorrectedAttempts>()).Failed.ShouldBe(0);

        (await right.ReadAsync()).ScorePercent.ShouldBe(100);
        (await right.CompletionsAsync()).ShouldBe(1);
        var kept = await wrong.ReadAsync();
        (kept.ScorePercent, kept.IsPassed).ShouldBe(((decimal?)0, true));
        var facts = await host.DbAsync(db => db.Set<FactRow>().AsNoTracking().Where(f => f.Name == nameof(AttemptRegraded) && (f.SubjectId == right.AttemptId || f.SubjectId == wrong.AttemptId)).ToListAsync());
        facts.Count.ShouldBe(2);
        facts.ShouldAllBe(f => f.Reason == "The key was wrong");
        (await host.SweepAsync<GradeCorrectedAttempts>()).Acted.ShouldBe(0, "each attempt once");

        await host.DrainAsync();
        var mails = await host.DbAsync(db => db.Set<OutgoingMail>().Where(m => m.Occasion.StartsWith("exam-regraded:")).ToDictionaryAsync(m => m.ToEmail, m => m.Text));
        mails.Count.ShouldBe(2);
        mails["right@nordvik.example"].ShouldContain("With this you have passed.");
        mails["wrong@nordvik.example"].ShouldContain("You had passed, and that stays so.");
        mails.Values.ShouldAllBe(text => text.Contains("The key was wrong", StringComparison.Ordinal));
        var regraded = new AttemptRegraded(kept.ExamId, 1, 100, 0, KeptPass: true, "The key was wrong");
        MailSnapshot.Matches("exam-regraded", l => ExamMails.Regraded(new MailRecipient("nora@example.org", "Nora Lie", l), new("Client protection", "Kundevern", "Klantbescherming"), kept, 1, regraded));
    }

    private Task WorksHereAsync(Guid id, string mail) => host.DbAsync(async db =>
    {
        db.Add(new Account { Id = id, Name = "Nora Lie", UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant() });
        db.Add(Person.Join(id, new PersonDetails("Nora Lie", mail)));
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Void_question_counts_for_nobody()
    {
        var one = await ExamCase.WithAsync(host, ExamRules.Default, ExamCase.True("a"), ExamCase.True("b"));
        await one.SitAsync(right: 1);
        (await one.ReadAsync()).ScorePercent.ShouldBe(50);
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync($"/teach/questions/{one.Questions[1]}/correct", ("Form.IsVoid", "true"), ("Form.Reason", "Nobody could know"))).EnsureRedirect();
        await host.SweepAsync<GradeCorrectedAttempts>();
        var attempt = await one.ReadAsync();
        (attempt.ScorePercent, attempt.IsPassed, attempt.Items[1].IsVoid).ShouldBe(((decimal?)100, true, true));
        (await one.ResultAsync()).ShouldContain("Does not count");
    }
}
