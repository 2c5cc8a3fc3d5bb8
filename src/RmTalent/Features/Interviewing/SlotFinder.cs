using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Interviewing;

/// <summary>What a recruiter sees of somebody who may sit on a panel.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="JobTitle">What they do.</param>
/// <param name="ThisWeek">Interviews booked in the coming seven days.</param>
/// <param name="MaxPerWeek">As many as the person takes a week.</param>
/// <param name="AwayFrom">First day of the next leave within the horizon.</param>
public sealed record PanelCandidate(Guid PersonId, string Name, string JobTitle, int ThisWeek, int MaxPerWeek, DateOnly? AwayFrom)
{
    public bool IsFull => ThisWeek >= MaxPerWeek;
}

/// <summary>Finds times at which a whole panel can sit: within everybody's stated hours, on working days without leave, free of booked interviews, below everybody's weekly cap.</summary>
public sealed class SlotFinder(AppDbContext db, TimeProvider clock)
{
    public const int HorizonDays = 21;
    private const int PerDay = 3;
    private const int AtMost = 12;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    public async Task<IReadOnlyList<PanelCandidate>> PeopleAsync(IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var (week, horizon) = (now.AddDays(7), today.AddDays(HorizonDays));
        var holders = from ur in db.UserRoles join r in db.Roles on ur.RoleId equals r.Id where roles.Contains(r.Name!) select ur.UserId;
        return await (
            from p in db.People.AsNoTracking().Employed(today)
            where holders.Contains(p.Id)
            orderby p.Name
            select new PanelCandidate(
                p.Id, p.Name, p.JobTitle,
                db.Set<Interview>().Count(i => i.Status == InterviewStatus.Booked && i.StartsAt >= now && i.StartsAt < week && i.Panel.Any(c => c.PanellistId == p.Id)),
                db.Set<PanelDiary>().Where(d => d.PersonId == p.Id).Select(d => (int?)d.MaxPerWeek).SingleOrDefault() ?? PanelDiary.DefaultMaxPerWeek,
                db.Set<People.Leave>().Where(l => l.PersonId == p.Id && l.To >= today && l.From <= horizon).Select(l => (DateOnly?)l.From).Min()))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<DateTimeOffset>> FindAsync(IReadOnlyCollection<Guid> panel, int minutes, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var diaries = await MembersAsync(panel, cancellationToken);
        var first = calendar.AddWorkingDays(calendar.LocalDate(clock.GetUtcNow()), 2);
        var found = new List<DateTimeOffset>();
        for (var day = first; day < first.AddDays(HorizonDays) && found.Count < AtMost; day = calendar.NextWorkingDay(day.AddDays(1)))
        {
            found.AddRange(OfDay(day, minutes, calendar, diaries).Take(Math.Min(PerDay, AtMost - found.Count)));
        }

        return found;
    }

    /// <summary>Of whom on the panel a time takes from something else; empty when it is free.</summary>
    public async Task<IReadOnlyList<string>> BusyAsync(IReadOnlyCollection<Guid> panel, DateTimeOffset startsAt, int minutes, Guid? except, CancellationToken cancellationToken)
    {
        var clashing = db.Interviews.Where(i => i.Id != except).Clashing(panel, startsAt, startsAt.AddMinutes(minutes));
        return await db.People.Where(p => panel.Contains(p.Id) && clashing.Any(i => i.Panel.Any(c => c.PanellistId == p.Id))).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Free half hours of a day, at least one interview apart, so that the choice is a real one.</summary>
    private static IEnumerable<DateTimeOffset> OfDay(DateOnly day, int minutes, WorkingCalendar calendar, IReadOnlyList<Member> panel)
    {
        var last = DateTimeOffset.MinValue;
        var apart = TimeSpan.FromMinutes(Math.Max(minutes, 90));
        for (var at = calendar.At(day, new TimeOnly(8, 0)); at < calendar.At(day, new TimeOnly(18, 0)); at += Step)
        {
            if (at - last >= apart && panel.All(m => m.IsFree(at, at.AddMinutes(minutes))))
            {
                last = at;
                yield return at;
            }
        }
    }

    private async Task<IReadOnlyList<Member>> MembersAsync(IReadOnlyCollection<Guid> panel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var people = await db.People.AsNoTracking().Where(p => panel.Contains(p.Id)).Select(p => new { p.Id, p.TimeZone, p.Country }).ToListAsync(cancellationToken);
        var diaries = await db.PanelDiaries.AsNoTracking().Where(d => panel.Contains(d.PersonId)).ToListAsync(cancellationToken);
        var leaves = await db.Leaves.AsNoTracking().Where(l => panel.Contains(l.PersonId) && l.To >= today).ToListAsync(cancellationToken);
        var booked = await (
            from i in db.Interviews
            where i.Status == InterviewStatus.Booked && i.EndsAt > now
            from c in i.Panel
            where panel.Contains(c.PanellistId)
            select new { c.PanellistId, i.StartsAt, i.EndsAt }).ToListAsync(cancellationToken);
        return
        [
            .. people.Select(p => new Member(
                new WorkingCalendar(p.TimeZone, p.Country, [.. leaves.Where(l => l.PersonId == p.Id).Select(l => new Platform.Calendar.Leave(l.From, l.To))]),
                diaries.SingleOrDefault(d => d.PersonId == p.Id) ?? PanelDiary.Of(p.Id),
                [.. booked.Where(b => b.PanellistId == p.Id).Select(b => (b.StartsAt!.Value, b.EndsAt!.Value))])),
        ];
    }

    private sealed record Member(WorkingCalendar Calendar, PanelDiary Diary, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Booked)
    {
        public bool IsFree(DateTimeOffset from, DateTimeOffset until)
        {
            var day = Calendar.LocalDate(from);
            return Calendar.IsWorkingDay(day) && Calendar.LocalDate(until) == day && Diary.Fits(day.DayOfWeek, Calendar.LocalTime(from), Calendar.LocalTime(until))
                && !Booked.Any(b => b.From < until && b.Until > from) && Booked.Count(b => SameWeek(Calendar.LocalDate(b.From), day)) < Diary.MaxPerWeek;
        }

        private static bool SameWeek(DateOnly a, DateOnly b) => Monday(a) == Monday(b);

        private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
