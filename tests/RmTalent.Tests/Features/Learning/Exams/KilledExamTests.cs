using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Localization;
using RmTalent.Tests.Platform.Operations;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>The real site is killed while a learner types. What it acknowledged is there when it comes back, and the learner goes on.</summary>
public sealed class KilledExamTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Words = 6;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_when_the_server_dies()
    {
        var administrator = await host.AdministratorAsync();
        host.Clock.Now = TimeProvider.System.GetUtcNow(); // the site of its own has the real time
        var exam = await ExamCase.WithAsync(host, ExamRules.Default, [.. Enumerable.Range(1, Words).Select(n => new ShortQuestion(new($"Word {n}"), LocalisedText.Empty, [new("*")]))]);
        var acknowledged = new long[Words + 1];
        var attempt = "";
        for (var kill = 0; kill < 3; kill++)
        {
            await using var site = SiteProcess.Start(host.ConnectionString);
            using var browser = await site.BrowserAsync(administrator);
            if (attempt.Length == 0)
            {
                attempt = (await browser.SubmitAsync($"/learn/exams/{exam.ExamId}")).Headers.Location!.ToString();
            }

            var page = await browser.OpenAsync(attempt);
            for (var n = 1; n <= Words; n++)
            {
                // One answer more may have been stored without its acknowledgement having left.
                long.Parse(page.QuerySelector($"[name='Form.Answers[{n}].Sequence']")!.GetAttribute("value")!, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(acknowledged[n]);
            }

            var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var from = acknowledged.Max();
            var typing = TypeAsync(browser, attempt, token, from, acknowledged);
            while (acknowledged.Count(a => a > from) < Words)
            {
                await Task.Delay(20);
            }

            await site.KillAsync();
            await typing;
        }

        var kept = await host.DbAsync(db => db.Attempts.AsNoTracking().Include(a => a.Items).SingleAsync(a => a.ExamId == exam.ExamId));
        foreach (var item in kept.Items)
        {
            // One answer may have been stored without the acknowledgement having left.
            item.Sequence.ShouldBeGreaterThanOrEqualTo(acknowledged[item.Position]);
            item.Answer!.Text.ShouldBe(Text(item.Sequence));
        }
    }

    private static async Task TypeAsync(HttpClient browser, string attempt, string token, long from, long[] acknowledged)
    {
        try
        {
            for (var sequence = from + 10; ; sequence++) // beyond what may have been stored without an answer
            {
                var position = (int)(sequence % Words) + 1;
                using var body = new FormUrlEncodedContent(
                [
                    KeyValuePair.Create($"Form.Answers[{position}].Text", Text(sequence)),
                    KeyValuePair.Create($"Form.Answers[{position}].Sequence", sequence.ToString(CultureInfo.InvariantCulture)),
                    KeyValuePair.Create("__RequestVerificationToken", token),
                ]);
                (await browser.PostAsync(attempt + "/answers", body)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
                acknowledged[position] = sequence;
            }
        }
        catch (HttpRequestException)
        {
            // The site was killed.
        }
    }

    private static string Text(long sequence) => $"answer {sequence.ToString(CultureInfo.InvariantCulture)}";
}
