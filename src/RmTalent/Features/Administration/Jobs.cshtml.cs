using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

/// <summary>What the program does by itself: when, how it went, and what it could not do.</summary>
[Authorize(Policies.Administer)]
public sealed class JobsModel(AppDbContext db, SweepRunner runner, IJobEngine engine, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    public const int FailuresShown = 50;

    private WorkingCalendar _calendar = new("UTC", "");

    [BindProperty(SupportsGet = true)]
    public string? Sweep { get; init; }

    public IJobEngine Engine => engine;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public PageOf<Run> Runs { get; private set; } = PageOf<Run>.Empty;

    public IReadOnlyList<Failure> Failures { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var runs = db.Set<JobRun>().AsNoTracking();
        var latest = await runs.Join(runs.GroupBy(r => r.Sweep).Select(g => new { Sweep = g.Key, At = g.Max(r => r.StartedAt) }),
            r => new { r.Sweep, At = r.StartedAt }, m => new { m.Sweep, m.At }, (r, _) => r).ToListAsync(cancellationToken);
        var next = await engine.NextRunsAsync(cancellationToken);
        Rows = [.. runner.Schedules.Select(s => new Row(s, next.GetValueOrDefault(s.Name), latest.Find(r => r.Sweep == s.Name)))];
        Runs = await runs.Where(r => Sweep == null || r.Sweep == Sweep)
            .PageAsync(r => r.StartedAt, r => new Run(r.Sweep, r.StartedAt, r.FinishedAt, r.Acted, r.Failed, r.Error), PageRequest.From(Request), descending: true, cancellationToken);
        Failures = await db.Set<FactDelivery>().AsNoTracking().Where(d => d.State == DeliveryState.Failed).OrderBy(d => d.FactId).Take(FailuresShown)
            .Select(d => new Failure(d.FactId, d.Handler, d.Fact.Name, d.Fact.At, d.Error)).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRunAsync(string name, CancellationToken cancellationToken)
    {
        Refuse.When(runner.Schedules.All(s => s.Name != name), "There is no such job");
        await engine.RunNowAsync(name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The job was started");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRetryAsync(long fact, string handler, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Set<FactDelivery>().Where(d => d.FactId == fact && d.Handler == handler && d.State == DeliveryState.Failed)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Pending).SetProperty(x => x.Attempts, 0).SetProperty(x => x.DueAt, now), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("It will be tried again");
        return RedirectToPage();
    }

    public string Schedule(Cron cron) => texts[cron.Words, [.. cron.Args.Select(Word)]];

    public string Time(DateTimeOffset at) => _calendar.LocalDateTime(at).ToString("g", Languages.CultureOf(Languages.Current));

    public string Title(string sweep) => runner.Schedules.FirstOrDefault(s => s.Name == sweep) is { } known ? texts[known.Title] : sweep;

    public string Took(DateTimeOffset from, DateTimeOffset? to) => to is { } end ? texts["{0:0.0} s", (end - from).TotalSeconds] : texts["Still running"];

    private static object Word(object value) => value switch
    {
        DayOfWeek day => Languages.CultureOf(Languages.Current).DateTimeFormat.GetDayName(day),
        TimeOnly time => time.ToString("t", Languages.CultureOf(Languages.Current)),
        _ => value,
    };

    public sealed record Row(SweepSchedule Sweep, DateTimeOffset? Next, JobRun? Last);

    public sealed record Run(string Sweep, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Acted, int Failed, string? Error);

    public sealed record Failure(long FactId, string Handler, string Fact, DateTimeOffset At, string? Error);
}
