using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Shadowing;

/// <summary>The shadowing visits that somebody makes or hosts, each day an appointment of its own.</summary>
internal sealed class VisitCalendar(AppDbContext db, ITexts texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ForAsync(Guid personId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var visits = await db.ShadowingVisits.AsNoTracking()
            .Where(v => (v.NewcomerId == personId || v.HostId == personId) && v.StartsAt < until && v.EndsAt > from
                && v.Status != VisitStatus.Proposed && v.Status != VisitStatus.Cancelled && v.Status != VisitStatus.Missed)
            .OrderBy(v => v.StartsAt)
            .Select(v => new
            {
                v.Id,
                v.Sequence,
                v.Days,
                v.Place,
                Other = db.Set<Person>().Where(p => p.Id == (v.NewcomerId == personId ? v.HostId : v.NewcomerId)).Select(p => p.Name).First(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. from visit in visits
               from day in visit.Days.Index()
               where day.Item.StartsAt < until && day.Item.EndsAt > @from
               select new CalendarEntry(
                   UidOf(visit.Id, day.Index), visit.Sequence, day.Item.StartsAt, day.Item.EndsAt, texts["Job shadowing with {0}", visit.Other], visit.Place, $"/shadowing/{visit.Id}"),
        ];
    }

    internal static string UidOf(Guid visitId, int day) => day == 0 ? $"shadowing-{visitId}@rmtalent" : $"shadowing-{visitId}-{day + 1}@rmtalent";
}
