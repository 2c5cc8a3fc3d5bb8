using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>A published exam with fixed questions, and a learner in front of it.</summary>
internal sealed class ExamCase
{
    private ExamCase(TestHost host, Guid examId, IReadOnlyList<Guid> questions) => (Host, ExamId, Questions, Browser) = (host, examId, questions, host.As(Learner, Roles.RelationshipManager));

    public TestHost Host { get; }

    public Guid ExamId { get; }

    public IReadOnlyList<Guid> Questions { get; }

    public Guid Learner { get; } = Guid.CreateVersion7();

    public HttpClient Browser { get; private set; }

    /// <summary>Path of the attempt's page, once started.</summary>
    public string Attempt { get; private set; } = "";

    public Guid AttemptId => Guid.Parse(Attempt.Split('/')[^1]);

    public static async Task<ExamCase> WithAsync(TestHost host, ExamRules rules, params QuestionContent[] contents)
    {
        var about = await host.DbAsync(db => db.Competencies.OrderBy(c => c.Position).Select(c => c.Id).FirstAsync());
        var questions = contents.Select(c => Question.Ask(new QuestionWords(about, "case", c, c.NeedsMarker ? 4 : 1))).ToList();
        var exam = Build(rules, about, questions);
        await host.GivenAsync([.. questions, exam]);
        return new(host, exam.Id, questions.ConvertAll(q => q.Id));
    }

    public static Exam Build(ExamRules rules, Guid about, IReadOnlyList<Question> questions)
    {
        var exam = Exam.Build(new ExamWords(new("Case"), LocalisedText.Empty, rules, new([new ExamSection(Guid.CreateVersion7(), new("All"), about, "", questions.Count, [.. questions.Select(q => q.Id)], [about])])));
        exam.Publish([questions.Count]);
        return exam;
    }

    public static TrueFalseQuestion True(string text) => new(new(text), LocalisedText.Empty, IsTrue: true);

    /// <summary>Somebody else takes the same exam.</summary>
    public ExamCase For(HttpClient browser)
    {
        var other = new ExamCase(Host, ExamId, Questions) { Browser = browser };
        return other;
    }

    public ExamCase ForAnother() => new(Host, ExamId, Questions);

    public async Task<ExamCase> StartAsync()
    {
        var started = await Browser.SubmitAsync($"/learn/exams/{ExamId}");
        Attempt = started.Headers.Location?.ToString() ?? throw new InvalidOperationException(await started.Content.ReadAsStringAsync());
        return this;
    }

    /// <summary>Sends answers as the page's script does.</summary>
    public async Task<HttpResponseMessage> SaveAsync(string? token, params (string Field, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create("Form.Answers" + f.Field, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token ?? await TokenAsync())]);
        return await Browser.PostAsync(Attempt + "/answers", body);
    }

    public async Task<string> TokenAsync() => (await Browser.OpenAsync(Attempt)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Answers the first so many rightly and hands in.</summary>
    public async Task<ExamCase> SitAsync(int right)
    {
        await StartAsync();
        await Host.DbAsync(async db =>
        {
            var attempt = await db.Attempts.Include(a => a.Items).SingleAsync(a => a.Id == AttemptId);
            foreach (var item in attempt.Items.Take(right))
            {
                attempt.Answer(item.Position, DemoAnswers.Right(item), Host.Clock.Now);
            }

            return await db.SaveChangesAsync();
        });
        (await Browser.SubmitAsync(Attempt, "submit")).EnsureRedirect();
        return this;
    }

    public Task<Attempt> ReadAsync() => Host.DbAsync(db => db.Attempts.AsNoTracking().Include(a => a.Items).SingleAsync(a => a.Id == AttemptId));

    public async Task<string> ResultAsync() => await (await Browser.GetAsync(Attempt + "/result")).Content.ReadAsStringAsync();

    public Task<int> CompletionsAsync() => Host.DbAsync(db => db.Set<RmTalent.Features.Learning.Completion>().CountAsync(c => c.ItemId == ExamId && c.PersonId == Learner));
}

internal static class ExamAnswers
{
    public static void EnsureRedirect(this HttpResponseMessage response) => response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
}
