using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>Who sits in how many interviews in each of the coming weeks.</summary>
public sealed record LoadRow(Guid PersonId, string Name, string JobTitle, int MaxPerWeek, IReadOnlyList<int> PerWeek, int Unscored);

/// <summary>Counts booked interviews by week of the organisation's calendar, so that work on panels can be shared out.</summary>
public sealed class PanelLoad(AppDbContext db, TimeProvider clock)
{
    public const int Weeks = 4;

    /// <summary>The Mondays of this week and the coming ones.</summary>
    public async Task<IReadOnlyList<DateOnly>> WeeksAsync(CancellationToken cancellationToken) =>
        WeeksFrom(WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow()));

    public async Task<IReadOnlyList<LoadRow>> OfAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var mondays = WeeksFrom(calendar.LocalDate(clock.GetUtcNow()));
        var (begins, ends) = (calendar.StartOfDay(mondays[0]), calendar.EndOfDay(mondays[^1].AddDays(6)));
        var seats = await (
            from i in db.Interviews
            where (i.Status == InterviewStatus.Booked || i.Status == InterviewStatus.Decided) && i.StartsAt >= begins && i.StartsAt < ends
            from c in i.Panel
            where people.Contains(c.PanellistId)
            select new { c.PanellistId, i.StartsAt }).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var rows = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).OrderBy(p => p.Name).Select(p => new
        {
            p.Id,
            p.Name,
            p.JobTitle,
            Max = db.Set<PanelDiary>().Where(d => d.PersonId == p.Id).Select(d => (int?)d.MaxPerWeek).SingleOrDefault() ?? PanelDiary.DefaultMaxPerWeek,
            Unscored = db.Set<Interview>().Count(i => i.Status == InterviewStatus.Booked && i.EndsAt <= now && i.Panel.Any(c => c.PanellistId == p.Id && c.Status == ScorecardStatus.Open)),
        }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(p => new LoadRow(p.Id, p.Name, p.JobTitle, p.Max,
                [.. mondays.Select(m => seats.Count(s => s.PanellistId == p.Id && IsIn(m, calendar.LocalDate(s.StartsAt!.Value))))], p.Unscored)),
        ];
    }

    private static bool IsIn(DateOnly monday, DateOnly day) => day >= monday && day < monday.AddDays(7);

    private static List<DateOnly> WeeksFrom(DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return [.. Enumerable.Range(0, Weeks).Select(n => monday.AddDays(7 * n))];
    }
}
