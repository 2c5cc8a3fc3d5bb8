using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Shadowing;

/// <summary>Gives a visit its days where the host has room: within the month's limit, outside pauses, while both are at work and free.</summary>
public sealed class Booking(AppDbContext db, IEnumerable<ICalendarSource> calendars)
{
    public async Task BookAsync(ShadowingVisit visit, Person host, Person newcomer, IReadOnlyList<VisitDay> days, string place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hosting = await db.HostingOfAsync(host.Id, cancellationToken);
        var calendar = new WorkingCalendar(host.TimeZone, host.Country);
        foreach (var (n, day) in days.Index())
        {
            var (field, on) = (n == 0 ? "Form.On" : "Form.SecondOn", calendar.LocalDate(day.StartsAt));
            if (hosting.PauseOn(on) is { } pause)
            {
                throw new RefusedException("{0} takes no visits from {1:d} to {2:d}", host.Name, pause.From, pause.To) { Field = field };
            }

            await RefuseAwayAsync(field, on, [host, newcomer], cancellationToken);
            await RefuseTakenAsync(field, day, visit.Id, [host, newcomer], cancellationToken);
        }

        await RefuseFullAsync(visit, hosting, host, calendar, calendar.LocalDate(days[0].StartsAt), cancellationToken);
        visit.Schedule(days, place, now);
        hosting.Enter(visit.Id);
    }

    private async Task RefuseAwayAsync(string field, DateOnly on, IReadOnlyList<Person> both, CancellationToken cancellationToken)
    {
        var ids = both.Select(p => p.Id).ToList();
        if (await db.Leaves.Covering(on).Where(l => ids.Contains(l.PersonId)).OrderBy(l => l.PersonId).Select(l => new { l.PersonId, l.To }).FirstOrDefaultAsync(cancellationToken) is { } away)
        {
            throw new RefusedException("{0} is away until {1:d}", both.First(p => p.Id == away.PersonId).Name, away.To) { Field = field };
        }
    }

    /// <summary>Says who is taken, not by what: that may be nobody's business here.</summary>
    private async Task RefuseTakenAsync(string field, VisitDay day, Guid visitId, IReadOnlyList<Person> both, CancellationToken cancellationToken)
    {
        foreach (var person in both)
        {
            foreach (var source in calendars)
            {
                var taken = await source.ForAsync(person.Id, day.StartsAt, day.EndsAt, cancellationToken);
                if (taken.Any(e => !e.Uid.StartsWith($"shadowing-{visitId}", StringComparison.Ordinal)))
                {
                    throw new RefusedException("{0} has something else in the calendar at that time", person.Name) { Field = field };
                }
            }
        }
    }

    private async Task RefuseFullAsync(ShadowingVisit visit, Hosting hosting, Person host, WorkingCalendar calendar, DateOnly on, CancellationToken cancellationToken)
    {
        var (from, until) = MonthOf(calendar, on);
        var taken = await db.ShadowingVisits.CountAsync(v => v.HostId == host.Id && v.Id != visit.Id && ShadowingVisit.Booked.Contains(v.Status) && v.StartsAt >= from && v.StartsAt < until, cancellationToken);
        if (taken >= hosting.PerMonth)
        {
            throw new RefusedException("{0} hosts at most {1} visits a month, and {2:Y} is full", host.Name, hosting.PerMonth, on) { Field = "Form.On" };
        }
    }

    public static (DateTimeOffset From, DateTimeOffset Until) MonthOf(WorkingCalendar calendar, DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return (calendar.StartOfDay(first), calendar.StartOfDay(first.AddMonths(1)));
    }
}
