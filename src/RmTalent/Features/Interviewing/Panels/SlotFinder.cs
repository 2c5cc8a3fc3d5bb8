using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Interviewing.Panels;

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

/// <summary>Finds times at which a whole panel can sit: within everybody's stated hours, on working days without leave, free of interviews, course sessions and visits, below everybody's weekly cap.</summary>
public sealed class SlotFinder(AppDbContext db, PanelMembers members, TimeProvider clock)
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
        var all = await members.OfAsync(panel, null, cancellationToken);
        var first = calendar.AddWorkingDays(calendar.LocalDate(clock.GetUtcNow()), 2);
        var found = new List<DateTimeOffset>();
        for (var day = first; day < first.AddDays(HorizonDays) && found.Count < AtMost; day = calendar.NextWorkingDay(day.AddDays(1)))
        {
            found.AddRange(OfDay(day, minutes, calendar, all).Take(Math.Min(PerDay, AtMost - found.Count)));
        }

        return found;
    }

    /// <summary>Who of the panel cannot take a time: another interview, or as many that week as they take. Empty when all can.</summary>
    public async Task<IReadOnlyList<string>> BusyAsync(IReadOnlyCollection<Guid> panel, DateTimeOffset startsAt, int minutes, Guid? except, CancellationToken cancellationToken) =>
        [.. (await members.OfAsync(panel, except, cancellationToken)).Where(m => !m.HasRoom(startsAt, startsAt.AddMinutes(minutes))).Select(m => m.Name)];

    /// <summary>
    /// Enters an interview in the diaries of the whole panel, unless somebody cannot: then says who, and enters nothing.
    /// The diaries are read before the bookings, so that one made between the two is seen here or met when this one is saved.
    /// </summary>
    public async Task<IReadOnlyList<string>> TakeAsync(Interview interview, DateTimeOffset startsAt, CancellationToken cancellationToken)
    {
        var panel = interview.Panel.Select(c => c.PanellistId).ToList();
        var diaries = await db.DiariesOfAsync(panel, cancellationToken);
        var busy = await BusyAsync(panel, startsAt, interview.Minutes, interview.Id, cancellationToken);
        foreach (var diary in busy.Count > 0 ? [] : diaries)
        {
            diary.Enter(interview.Id);
        }

        return busy;
    }

    /// <summary>Which of these times the whole panel still has.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> StillFreeAsync(IReadOnlyCollection<Guid> panel, IEnumerable<DateTimeOffset> times, int minutes, Guid? except, CancellationToken cancellationToken)
    {
        var all = await members.OfAsync(panel, except, cancellationToken);
        return [.. times.Where(t => all.All(m => m.HasRoom(t, t.AddMinutes(minutes))))];
    }

    /// <summary>Free half hours of a day, at least one interview apart, so that the choice is a real one.</summary>
    private static IEnumerable<DateTimeOffset> OfDay(DateOnly day, int minutes, WorkingCalendar calendar, IReadOnlyList<PanelMember> panel)
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
}
