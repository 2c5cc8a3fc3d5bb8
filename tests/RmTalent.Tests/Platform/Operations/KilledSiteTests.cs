using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Tests.Platform.Mail;
using Xunit.Abstractions;

namespace RmTalent.Tests.Platform.Operations;

/// <summary>
/// The real site, killed in the middle of each kind of work: newcomers join, so a handler assigns them a training and mails it; a sweep marks late trainings;
/// an administrator sends forms all the while. On PostgreSQL two nodes finish together.
/// </summary>
public sealed partial class KilledSiteTests(TestHost host, ITestOutputHelper output) : IClassFixture<TestHost>
{
    private const int Newcomers = 100;
    private const int Late = 200;

    private readonly ConcurrentBag<string> _acknowledged = [];
    private Guid _requirement;
    private string _administrator = "";

    [Fact]
    public async Task Whatever_the_kill_interrupts_happens_exactly_once()
    {
        await using var sink = new SmtpSink();
        await GivenAsync();

        await RunAsync(sink, 1, runSweep: false, async () => await AssignedAsync() >= Newcomers / 8);
        await RunAsync(sink, 1, runSweep: false, () => Task.FromResult(sink.Messages.Count >= Newcomers / 2 && !_acknowledged.IsEmpty), isAsked: true);
        var before = _acknowledged.Count;
        await RunAsync(sink, 1, runSweep: true, async () => await OverdueAsync() >= Late / 8 && _acknowledged.Count > before);
        (await OverdueAsync()).ShouldBeLessThan(Late, "the sweep was over before the kill");
        await RunAsync(sink, TestDatabase.OnPostgres ? 2 : 1, runSweep: true, IsDoneAsync);

        await NoWriteIsLostAsync();
        (await FactsAsync(nameof(TrainingAssigned), f => f.Payload.Contains(_requirement.ToString()))).ShouldAllBe(n => n == 1);
        (await host.DbAsync(db => db.Assignments.Where(a => a.RequirementId == _requirement).GroupBy(a => a.PersonId).Select(g => g.Count()).ToListAsync())).ShouldBe(Enumerable.Repeat(1, Newcomers));
        var overdue = await FactsAsync(nameof(TrainingFellOverdue), _ => true);
        overdue.ShouldBe(Enumerable.Repeat(1, Late));
        await MailsWentOnceAsync(sink, kills: 2);
    }

    private async Task NoWriteIsLostAsync()
    {
        var teams = await host.DbAsync(db => db.Teams.Select(t => new { t.Name, t.Id }).ToListAsync());
        output.WriteLine($"{_acknowledged.Count} forms acknowledged, {teams.Count} saved");
        _acknowledged.Except(teams.Select(t => t.Name), StringComparer.Ordinal).ShouldBeEmpty();
        // None half done: each team has its one fact.
        (await FactsAsync(nameof(TeamFormed), _ => true)).ShouldBe(Enumerable.Repeat(1, teams.Count));
    }

    private async Task MailsWentOnceAsync(SmtpSink sink, int kills)
    {
        var ids = sink.Messages.ToList().ConvertAll(m => MessageId().Match(m).Groups[1].Value);
        var queued = await host.DbAsync(db => db.Set<OutgoingMail>().Select(m => m.Id).ToListAsync());
        queued.Count.ShouldBeGreaterThanOrEqualTo(Newcomers);
        output.WriteLine($"{ids.Count} messages for {queued.Count} mails");
        ids.Distinct().Order(StringComparer.Ordinal).ShouldBe(queued.Select(i => i.ToString("N")).Order(StringComparer.Ordinal));
        (ids.Count - queued.Count).ShouldBeLessThanOrEqualTo(kills + 1);
    }

    [GeneratedRegex(@"Message-ID: <([0-9a-f]{32})@")]
    private static partial Regex MessageId();

    private async Task GivenAsync()
    {
        _administrator = await host.AdministratorAsync();
        _requirement = await host.GivenAsync(Published("joined", new Audience { RmTypes = [RmType.Business] }));
        var late = Published("late", new Audience { RmTypes = [RmType.Corporate] });
        await host.GivenAsync(late);
        var learner = Person.Join(Guid.CreateVersion7(), new PersonDetails("Ola", "ola@example.org"));
        await host.GivenAsync(learner);
        await host.DrainAsync();
        var calendar = new WorkingCalendar("Europe/Oslo", "NO");
        var assigned = host.Clock.Now.AddDays(-30);
        var due = DueDate.Of(new DueRule(DueKind.AfterAssignment, 5), null, calendar.LocalDate(assigned), calendar);
        await host.GivenAsync([.. Enumerable.Range(1, Late).Select(cycle => Assignment.Assign(late, learner.Id, due, cycle, calendar, assigned))]);
        await host.GivenAsync([.. Enumerable.Range(0, Newcomers).Select(n =>
            Person.Join(Guid.CreateVersion7(), new PersonDetails($"N {n}", $"n{n}@example.org") { RmType = RmType.Business }))]);
    }

    private Requirement Published(string code, Audience audience)
    {
        var requirement = Requirement.Draft(code, new RequirementWords(new LocalisedText(code), LocalisedText.Empty, RequirementCategory.Compliance));
        requirement.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, Guid.CreateVersion7(), null)]));
        requirement.Address(audience);
        requirement.Publish(host.Clock.Now);
        return requirement;
    }

    private Task<int> AssignedAsync() => host.DbAsync(db => db.Assignments.CountAsync(a => a.RequirementId == _requirement));

    private Task<int> OverdueAsync() => host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.Name == nameof(TrainingFellOverdue)));

    private async Task<bool> IsDoneAsync() => await OverdueAsync() == Late
        && await host.DbAsync(db => db.Set<FactDelivery>().CountAsync()) == 0
        && await host.DbAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.State != MailState.Sent)) == 0;

    /// <summary>Mail about training waits for its reader's working hours; the site under test runs by the real clock and may not wait for Monday.</summary>
    private Task<int> HastenMailAsync() => host.DbAsync(async db =>
    {
        var waiting = db.Set<OutgoingMail>().Where(m => m.State == MailState.Waiting && m.Attempts == 0 && m.DueAt > host.Clock.Now);
        return await waiting.AnyAsync() ? await waiting.ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, host.Clock.Now)) : 0;
    });

    /// <summary>How often the fact stands for each of its records.</summary>
    private Task<List<int>> FactsAsync(string name, Func<FactRow, bool> which) => host.DbAsync(async db =>
        (await db.Set<FactRow>().AsNoTracking().Where(f => f.Name == name).ToListAsync()).Where(which).GroupBy(f => f.SubjectId).Select(g => g.Count()).ToList());

    /// <summary>Runs the site until something is so, and kills it there and then.</summary>
    private async Task RunAsync(SmtpSink sink, int count, bool runSweep, Func<Task<bool>> isSoAsync, bool isAsked = false)
    {
        var nodes = Enumerable.Range(0, count).Select(_ => SiteProcess.Start(
            host.ConnectionString,
            ("Jobs:Enabled", runSweep ? "true" : "false"), ("Outbox:LeaseSeconds", "1"),
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", sink.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:Smtp:StartTls", "false"))).ToList();
        var clock = Stopwatch.StartNew();
        var work = nodes.ConvertAll(n => WorkAsync(n, runSweep));
        try
        {
            while (!await isSoAsync())
            {
                work.Find(w => w.IsFaulted)?.GetAwaiter().GetResult();
                clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(300), string.Join('\n', nodes.SelectMany(n => n.Output.TakeLast(10))));
                await HastenMailAsync();
                await Task.Delay(10);
            }
        }
        finally
        {
            foreach (var node in nodes)
            {
                if (isAsked)
                {
                    (await node.StopAsync()).ShouldBe(0);
                }

                await node.DisposeAsync();
            }

            output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, {sink.Messages.Count} mails, {_acknowledged.Count} forms");
        }

        await Task.WhenAll(work);
    }

    private async Task WorkAsync(SiteProcess node, bool runSweep)
    {
        try
        {
            using var browser = await node.BrowserAsync(_administrator);
            if (runSweep)
            {
                await browser.SubmitAsync("/administration/jobs", nameof(MarkOverdueTraining));
            }

            await browser.FormTeamsAsync(Guid.CreateVersion7().ToString("N"), _acknowledged.Add, default);
        }
        catch (HttpRequestException)
        {
            // Killed on the way.
        }
    }
}
