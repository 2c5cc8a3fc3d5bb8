using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>The course sessions in which somebody has a seat or teaches.</summary>
internal sealed class SessionCalendar(AppDbContext db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ForAsync(Guid personId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        [.. (await db.Sessions.AsNoTracking()
                .Where(s => s.State != SessionState.Cancelled && s.LastEndsAt > from && s.StartsAt < until)
                .OrderBy(s => s.StartsAt)
                .Select(s => new
                {
                    s.Id, s.CourseId, s.Sequence, s.StartsAt, s.EndsAt, s.MoreDates, s.Place, s.Link, s.TrainerIds,
                    IsSeated = s.Seats.Any(p => p.PersonId == personId && p.State == SeatState.Enrolled),
                    Title = db.Set<Course>().Where(c => c.Id == s.CourseId).Select(c => c.Title).First(),
                }).ToListAsync(cancellationToken))
            .Where(s => s.IsSeated || s.TrainerIds.Contains(personId))
            .SelectMany(s => new SessionDate[] { new(s.StartsAt, s.EndsAt) }.Concat(s.MoreDates.All).Index().Where(d => d.Item.EndsAt > from && d.Item.StartsAt < until).Select(d => new CalendarEntry(
                SessionMails.UidOf(s.Id, personId, d.Index), s.Sequence, d.Item.StartsAt, d.Item.EndsAt, s.Title.ToString(), s.Place.Length > 0 ? s.Place : s.Link, LearningUrls.For(LearningKind.Course, s.CourseId))))];
}
