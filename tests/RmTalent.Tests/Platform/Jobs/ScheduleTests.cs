using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Jobs;

public sealed class ScheduleTests(TestHost host) : IClassFixture<TestHost>
{
    private IReadOnlyList<SweepSchedule> Schedules => host.Services.GetRequiredService<SweepRunner>().Schedules;

    [Fact]
    public void Schedule_of_all_sweeps() => Snapshot.Matches("schedule", string.Join('\n', Schedules.Select(s => $"{s.Cron.Expression,-16} {s.Name}")));

    [Fact]
    public void Every_sweep_is_scheduled() =>
        typeof(Program).Assembly.GetTypes().Where(t => t is { IsClass: true } && t.IsAssignableTo(typeof(ISweep))).Select(t => t.Name)
            .Except(Schedules.Select(s => s.Name)).ShouldBeEmpty();

    [Fact]
    public void Schedules_are_told_in_every_language()
    {
        Cron[] all = [Cron.EveryMinutes(5), Cron.Hourly(5), Cron.Daily(6), Cron.Weekdays(7), Cron.Weekly(DayOfWeek.Monday, 7), Cron.Monthly(1, 5)];
        var texts = new Texts();
        all.SelectMany(c => Languages.All, (c, l) => texts.Find(l, c.Words)).ShouldAllBe(t => t != null);
    }

    [Fact]
    public async Task Clean_up_forgets_old_forms_abandoned_uploads_and_old_runs_only()
    {
        var now = host.Clock.Now;
        await host.DbAsync(async db =>
        {
            db.Add(new FormSubmission { Key = "old", At = now.AddDays(-3) });
            db.Add(new FormSubmission { Key = "new", At = now.AddDays(-1) });
            foreach (var days in new[] { 0, 2 })
            {
                db.Add(new StoredFile
                {
                    Name = "cv.pdf",
                    Kind = FileKind.Pdf,
                    Size = 0,
                    Sha256 = "",
                    SubjectId = Guid.CreateVersion7(),
                    Purpose = "cv",
                    UploadedAt = now.AddDays(-days),
                    UploadedByKind = ActorKind.Candidate,
                });
            }

            db.Add(new JobRun { Sweep = "Gone", StartedAt = now.AddDays(-61) });
            return await db.SaveChangesAsync();
        });
        var run = await host.SweepAsync<CleanUp>();
        (run.Acted, run.Error).ShouldBe((3, null));
        (await host.DbAsync(db => db.Set<FormSubmission>().Select(s => s.Key).ToListAsync())).ShouldBe(["new"]);
    }
}
