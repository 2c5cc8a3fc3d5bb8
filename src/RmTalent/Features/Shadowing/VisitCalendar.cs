using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Shadowing;

/// <summary>The shadowing visits that somebody makes or hosts.</summary>
internal sealed class VisitCalendar(AppDbContext db, ITexts texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ForAsync(Guid personId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        [.. (await db.ShadowingVisits.AsNoTracking()
                .Where(v => (v.NewcomerId == personId || v.HostId == personId) && v.StartsAt < until && v.EndsAt > from
                    && v.Status != VisitStatus.Proposed && v.Status != VisitStatus.Cancelled && v.Status != VisitStatus.Missed)
                .OrderBy(v => v.StartsAt)
                .Select(v => new
                {
                    v.Id, v.Sequence, v.StartsAt, v.EndsAt, v.Place,
                    Other = db.Set<Person>().Where(p => p.Id == (v.NewcomerId == personId ? v.HostId : v.NewcomerId)).Select(p => p.Name).First(),
                }).ToListAsync(cancellationToken))
            .Select(v => new CalendarEntry(
                $"shadowing-{v.Id}@rmtalent", v.Sequence, v.StartsAt!.Value, v.EndsAt!.Value, texts["Job shadowing with {0}", v.Other], v.Place, $"/shadowing/{v.Id}"))];
}
