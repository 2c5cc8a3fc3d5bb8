using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using Away = RmTalent.Features.People.Leave;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class DigestTests : IDisposable
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _rm = Guid.CreateVersion7();

    [Fact]
    public async Task One_mail_lists_everything_and_the_manager_gets_one_too()
    {
        await GivenAsync("Europe/Oslo", ("Anti-money laundering", 3, 9), ("Conduct", 3, 9), ("Privacy", 3, 20));
        await RunAsync(new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero)); // three days late: learner and manager
        var mine = _host.Mails.Where(m => m.To == "nora@example.org").ShouldHaveSingleItem();
        mine.Subject.ShouldBe("Mandatory training: 3 are due");
        mine.Text.ShouldContain("“Privacy”: due on");
        var managers = _host.Mails.Where(m => m.To == "hanna@example.org").ShouldHaveSingleItem();
        managers.Text.ShouldContain("Nora Lie: “Conduct”, due on");
        (await _host.DbAsync(db => db.TrainingNotices.CountAsync())).ShouldBe(0);

        await RunAsync(_host.Clock.Now.AddHours(2));
        _host.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_is_written_to_at_night_on_days_off_or_on_leave()
    {
        await GivenAsync("America/New_York", ("Conduct", 3, 12)); // steps on 11, 12 and 15 March
        await RunAsync(new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero)); // four in the morning there
        _host.Mails.Count.ShouldBe(0);
        await RunAsync(new DateTimeOffset(2026, 3, 12, 13, 0, 0, TimeSpan.Zero));
        _host.Mails.ShouldHaveSingleItem().Subject.ShouldBe("Conduct: due today");

        await _host.GivenAsync(Away.Take(_rm, new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 17), LeaveKind.Holiday));
        foreach (var day in new[] { 15, 16, 17 })
        {
            await RunAsync(new DateTimeOffset(2026, 3, day, 15, 0, 0, TimeSpan.Zero));
        }

        _host.Mails.Count(m => m.To == "nora@example.org").ShouldBe(1);
        await RunAsync(new DateTimeOffset(2026, 3, 18, 15, 0, 0, TimeSpan.Zero));
        _host.Mails.Count(m => m.To == "nora@example.org").ShouldBe(2);
    }

    [Fact]
    public async Task Two_steps_on_one_day_wait_for_the_next_and_what_is_done_is_not_told()
    {
        await GivenAsync("Europe/Oslo", ("Conduct", 3, 12), ("Privacy", 3, 13));
        await RunAsync(new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero));
        _host.Mails.ShouldHaveSingleItem();
        await _host.DbAsync(async db =>
        {
            var privacy = await db.Assignments.Include(a => a.Requirement).SingleAsync(a => a.Requirement!.Code == "test-privacy");
            db.Add(TrainingNotice.Of(privacy, new LadderStep(-1, LadderKind.Remind), new Reader(_rm, "Nora Lie", "nora@example.org", null, null), _host.Clock.Now));
            return await db.SaveChangesAsync();
        });
        await RunAsync(_host.Clock.Now.AddHours(1));
        _host.Mails.ShouldHaveSingleItem();
        await _host.DbAsync(async db =>
        {
            foreach (var a in await db.Assignments.Include(a => a.Requirement).ToListAsync())
            {
                a.Complete(a.Requirement!, _host.Clock.Now, Oslo, _host.Clock.Now);
            }

            return await db.SaveChangesAsync();
        });
        await RunAsync(new DateTimeOffset(2026, 3, 13, 8, 0, 0, TimeSpan.Zero));
        _host.Mails.ShouldHaveSingleItem();
        (await _host.DbAsync(db => db.TrainingNotices.CountAsync())).ShouldBe(0);
    }

    public void Dispose() => _host.Dispose();

    private async Task RunAsync(DateTimeOffset at)
    {
        _host.Clock.Now = at;
        for (var again = 0; again < 2; again++)
        {
            (await _host.SweepAsync<RemindOfTraining>()).Failed.ShouldBe(0);
            (await _host.SweepAsync<SendTrainingDigests>()).Failed.ShouldBe(0);
        }

        await _host.DrainAsync();
    }

    private async Task GivenAsync(string zone, params (string Title, int Month, int Day)[] trainings)
    {
        await _host.GivenAsync(
            Person.Join(_manager, new PersonDetails("Hanna Berg", "hanna@example.org")),
            Person.Join(_rm, new PersonDetails("Nora Lie", "nora@example.org") { ManagerId = _manager, TimeZone = zone }));
        await _host.DrainAsync();
        foreach (var (title, month, day) in trainings)
        {
            var duty = Requirement.Draft("test-" + title.Replace(' ', '-'), new RequirementWords(new LocalisedText(title), LocalisedText.Empty, RequirementCategory.Ethics));
            duty.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, Guid.CreateVersion7())]));
            duty.Publish(_host.Clock.Now);
            var due = DueDate.Of(new DueRule(DueKind.Fixed, 0, new DateOnly(2026, month, day)), null, new DateOnly(2026, 3, 2), Oslo);
            await _host.GivenAsync(duty, Assignment.Assign(duty, _rm, due, 1, Oslo, _host.Clock.Now));
        }
    }
}
