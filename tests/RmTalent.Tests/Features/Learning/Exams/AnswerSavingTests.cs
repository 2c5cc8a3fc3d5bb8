using System.Net;
using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>Answers arrive late, twice, out of order or too late; none that was acknowledged is lost.</summary>
public sealed class AnswerSavingTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Late_packet_does_not_overwrite_a_newer_answer()
    {
        var one = await StartAsync();
        var token = await one.TokenAsync();
        (await one.SaveAsync(token, ("[1].Chosen", "1"), ("[1].Sequence", "200"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await one.SaveAsync(token, ("[1].Chosen", "0"), ("[1].Sequence", "100"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await one.SaveAsync(token, ("[1].Chosen", "0"), ("[1].Sequence", "200"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await one.ReadAsync()).Items[0].Answer!.Chosen.ShouldBe([1]);
        (await one.SaveAsync(token, ("[1].Sequence", "300"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await one.ReadAsync()).Items[0].Answer!.IsEmpty.ShouldBeTrue("what was unticked is unticked");
    }

    [Fact]
    public async Task Several_answers_come_in_one_packet_and_cost_a_fixed_number_of_statements()
    {
        var one = await StartAsync();
        var token = await one.TokenAsync();
        using var sql = new SqlCount(host.ConnectionString);
        await one.SaveAsync(token, ("[1].Chosen", "0"), ("[1].Sequence", "1"));
        sql.Take().Count(c => c.Contains("exam_", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(4);
        await one.SaveAsync(token, ("[1].Chosen", "1"), ("[1].Sequence", "5"), ("[2].Chosen", "0"), ("[2].Sequence", "6"), ("[9].Chosen", "0"), ("[9].Sequence", "7"));
        (await one.ReadAsync()).Items.Select(i => i.Answer?.Chosen[0]).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task Nobody_saves_into_somebody_elses_attempt_or_a_closed_one()
    {
        var one = await StartAsync();
        var other = one.For(host.As(Guid.CreateVersion7(), Roles.RelationshipManager));
        await other.StartAsync();
        var token = await other.TokenAsync();
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Form.Answers[1].Chosen", "0"), KeyValuePair.Create("Form.Answers[1].Sequence", "9")]);
        (await other.Browser.PostAsync(one.Attempt + "/answers", body)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        token = await one.TokenAsync();
        (await one.Browser.SubmitAsync(one.Attempt, "submit")).EnsureRedirect();
        (await one.SaveAsync(token, ("[1].Chosen", "0"), ("[1].Sequence", "9"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Grace_lets_the_last_answer_in_and_ends()
    {
        var one = await StartAsync();
        var token = await one.TokenAsync();
        host.Clock.Pass(TimeSpan.FromMinutes(30) + Attempt.Grace);
        (await one.SaveAsync(token, ("[1].Chosen", "0"), ("[1].Sequence", "1"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        host.Clock.Pass(TimeSpan.FromSeconds(1));
        (await one.SaveAsync(token, ("[2].Chosen", "0"), ("[2].Sequence", "2"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.SweepAsync<HandInRunOutAttempts>()).Failed.ShouldBe(0);
        (await one.ReadAsync()).ScorePercent.ShouldBe(50);
    }

    [Fact]
    public async Task Stale_form_of_a_second_tab_does_not_take_back_what_the_first_one_saved()
    {
        var one = await StartAsync();
        var stale = await one.Browser.OpenAsync(one.Attempt);
        await one.SaveAsync(null, ("[1].Chosen", "0"), ("[1].Sequence", "50"));
        (await one.Browser.SubmitAsync(one.Attempt, stale, "submit")).EnsureRedirect();
        (await one.ReadAsync()).Items[0].Score.ShouldBe(1);
    }

    [Fact]
    public async Task Extra_time_extension_and_time_given_by_a_trainer_move_the_end()
    {
        var exam = await ExamCase.WithAsync(host, ExamRules.Default with { LimitMinutes = 20, IsTimeEssential = false }, ExamCase.True("a"));
        await host.GivenAsync(ExtraTime.For(exam.Learner, 50));
        await exam.StartAsync();
        var start = host.Clock.Now;
        (await exam.ReadAsync()).EndsAt.ShouldBe(start.AddMinutes(30));
        (await exam.Browser.SubmitAsync(exam.Attempt, "I need more time")).EnsureRedirect();
        (await exam.ReadAsync()).EndsAt.ShouldBe(start.AddMinutes(32));
        host.Clock.Pass(TimeSpan.FromMinutes(40));
        await host.SweepAsync<HandInRunOutAttempts>();
        (await exam.ReadAsync()).WasOutOfTime.ShouldBeTrue();
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync($"/teach/exams/{exam.ExamId}/attempts", "Open again with more time", ("Form.Reason", "The network was down"), ("Form.Minutes", "10"))).EnsureRedirect();
        (await exam.ReadAsync()).EndsAt.ShouldBe(host.Clock.Now.AddMinutes(10));
        (await exam.SaveAsync(null, ("[1].Chosen", "0"), ("[1].Sequence", "1"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private async Task<ExamCase> StartAsync() => await (await ExamCase.WithAsync(host, ExamRules.Default, ExamCase.True("a"), ExamCase.True("b"))).StartAsync();
}
