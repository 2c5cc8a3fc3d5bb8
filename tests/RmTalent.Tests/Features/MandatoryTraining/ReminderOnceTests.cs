using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Tests.Platform.Operations;

namespace RmTalent.Tests.Features.MandatoryTraining;

/// <summary>
/// Each step of the ladder is noted once, and told in one mail: when the site is killed in the middle and started again, and when two nodes sweep at the same time.
/// </summary>
public sealed class ReminderOnceTests(TestHost host) : IClassFixture<TestHost>
{
    private const int People = 40;
    private const int Trainings = 5;

    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");

    [Fact]
    public async Task Killed_and_started_again_and_on_two_nodes_each_occasion_comes_once()
    {
        var administrator = await host.AdministratorAsync();
        await GivenAsync();
        await RunAsync(administrator, nodes: 1, async () => await NotedAsync() >= People * Trainings / 8);
        (await NotedAsync()).ShouldBeLessThan(People * Trainings, "the sweep was over before the kill");
        await RunAsync(administrator, nodes: TestDatabase.OnPostgres ? 2 : 1, async () => await NotedAsync() == People * Trainings);
        (await FactsAsync()).ShouldBe(Enumerable.Repeat(1, People * Trainings));

        // The digests wait for working hours, so they go by the clock of the test: two runners at the same time, and again.
        host.Clock.Now = Oslo.NextWorkingTime(TimeProvider.System.GetUtcNow().AddDays(1));
        await Task.WhenAll(host.SweepAsync<SendTrainingDigests>(), host.SweepAsync<SendTrainingDigests>());
        await host.SweepAsync<SendTrainingDigests>();
        await host.SweepAsync<SendTrainingDigests>();
        (await host.DbAsync(db => db.TrainingNotices.CountAsync())).ShouldBe(0);
        (await host.DbAsync(db => db.Set<OutgoingMail>().Where(m => m.Occasion.StartsWith("training-digest")).GroupBy(m => m.ToEmail).Select(g => g.Count()).ToListAsync()))
            .ShouldBe(Enumerable.Repeat(1, People));
    }

    private async Task GivenAsync()
    {
        var people = Enumerable.Range(0, People).Select(n => Given.Rm(Guid.CreateVersion7(), $"N{n} Lie")).ToList();
        await host.GivenAsync([.. people]);
        await host.DrainAsync();
        for (var t = 0; t < Trainings; t++)
        {
            var duty = Given.Published(host.Clock.Now, $"once-{t}", new Audience { PersonIds = [Guid.CreateVersion7()] });
            await host.GivenAsync(duty);
            var due = DueDate.Of(new DueRule(DueKind.Fixed, 0, Oslo.LocalDate(host.Clock.Now)), null, Oslo.LocalDate(host.Clock.Now), Oslo);
            await host.GivenAsync([.. people.Select(p => Assignment.Assign(duty, p.Id, due, 1, Oslo, host.Clock.Now.AddDays(-2)))]);
        }
    }

    /// <summary>How many reminders were noted so far.</summary>
    private Task<int> NotedAsync() => host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.Name == nameof(TrainingReminded)));

    private Task<List<int>> FactsAsync() => host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == nameof(TrainingReminded)).GroupBy(f => f.SubjectId).Select(g => g.Count()).ToListAsync());

    /// <summary>Runs the sweep on so many nodes until something is so, and kills them there and then.</summary>
    private async Task RunAsync(string administrator, int nodes, Func<Task<bool>> isSoAsync)
    {
        var sites = Enumerable.Range(0, nodes).Select(_ => SiteProcess.Start(host.ConnectionString, ("Jobs:Enabled", "true"), ("Mail:Pickup", Path.GetTempPath()))).ToList();
        var clock = Stopwatch.StartNew();
        var work = sites.ConvertAll(s => SweepAsync(s, administrator));
        try
        {
            while (!await isSoAsync())
            {
                clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(300), string.Join('\n', sites.SelectMany(s => s.Output.TakeLast(10))));
                await Task.Delay(10);
            }
        }
        finally
        {
            foreach (var site in sites)
            {
                await site.DisposeAsync();
            }
        }

        await Task.WhenAll(work);
    }

    private static async Task SweepAsync(SiteProcess site, string administrator)
    {
        try
        {
            using var browser = await site.BrowserAsync(administrator);
            await browser.SubmitAsync("/administration/jobs", nameof(RemindOfTraining));
        }
        catch (HttpRequestException)
        {
            // Killed on the way.
        }
    }
}
