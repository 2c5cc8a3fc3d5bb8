using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>One panellist's time: the calendar they work by, what they stated, and what is taken already.</summary>
public sealed record PanelMember(string Name, WorkingCalendar Calendar, PanelDiary Diary, IReadOnlyList<TakenTime> Interviews, IReadOnlyList<TakenTime> Other)
{
    /// <summary>Free, and within what they stated.</summary>
    public bool IsFree(DateTimeOffset from, DateTimeOffset until)
    {
        var day = Calendar.LocalDate(from);
        return Calendar.IsWorkingDay(day) && Calendar.LocalDate(until) == day && Diary.Fits(day, Calendar.LocalTime(from), Calendar.LocalTime(until))
            && HasRoom(from, until) && !Other.Any(o => o.Overlaps(from, until));
    }

    /// <summary>No other interview at that time, and fewer in that week than they take.</summary>
    public bool HasRoom(DateTimeOffset from, DateTimeOffset until) =>
        !Interviews.Any(i => i.Overlaps(from, until)) && Interviews.Count(i => Week(i.From) == Week(from)) < Diary.MaxPerWeek;

    /// <summary>The Monday of the week in which an instant lies for this person.</summary>
    private DateOnly Week(DateTimeOffset at) => Calendar.LocalDate(at) is var day ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : default;
}

public sealed record TakenTime(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Overlaps(DateTimeOffset from, DateTimeOffset until) => From < until && Until > from;
}

/// <summary>Reads the time of panellists from their diaries, leave, interviews and whatever other slices put in their calendars.</summary>
public sealed class PanelMembers(AppDbContext db, IEnumerable<ICalendarSource> sources, TimeProvider clock)
{
    /// <param name="panel">The people.</param>
    /// <param name="except">An interview that does not count, because it is the one that is planned.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<PanelMember>> OfAsync(IReadOnlyCollection<Guid> panel, Guid? except, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (today, lastWeek) = (DateOnly.FromDateTime(now.UtcDateTime), now.AddDays(-7));
        var people = await db.People.AsNoTracking().Where(p => panel.Contains(p.Id)).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, p.TimeZone, p.Country }).ToListAsync(cancellationToken);
        var diaries = await db.PanelDiaries.AsNoTracking().Where(d => panel.Contains(d.PersonId)).ToListAsync(cancellationToken);
        var leaves = await db.Leaves.AsNoTracking().Where(l => panel.Contains(l.PersonId) && l.To >= today).ToListAsync(cancellationToken);
        var booked = await (
            from i in db.Interviews
            where i.Status == InterviewStatus.Booked && i.EndsAt > lastWeek && i.Id != except
            from c in i.Panel
            where panel.Contains(c.PanellistId)
            select new { c.PanellistId, i.StartsAt, i.EndsAt }).ToListAsync(cancellationToken);
        var members = new List<PanelMember>();
        foreach (var person in people)
        {
            members.Add(new PanelMember(
                person.Name,
                new WorkingCalendar(person.TimeZone, person.Country, [.. leaves.Where(l => l.PersonId == person.Id).Select(l => new Platform.Calendar.Leave(l.From, l.To))]),
                diaries.SingleOrDefault(d => d.PersonId == person.Id) ?? PanelDiary.Of(person.Id),
                [.. booked.Where(b => b.PanellistId == person.Id).Select(b => new TakenTime(b.StartsAt!.Value, b.EndsAt!.Value))],
                await OtherAsync(person.Id, now, cancellationToken)));
        }

        return members;
    }

    private async Task<IReadOnlyList<TakenTime>> OtherAsync(Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var taken = new List<TakenTime>();
        foreach (var source in sources.Where(s => s is not InterviewCalendar))
        {
            taken.AddRange((await source.ForAsync(personId, now, now.AddDays(SlotFinder.HorizonDays + 10), cancellationToken)).Select(e => new TakenTime(e.StartsAt, e.EndsAt)));
        }

        return taken;
    }
}
