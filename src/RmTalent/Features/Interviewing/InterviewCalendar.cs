using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing;

/// <summary>
/// The interviews that somebody sits in. A feed is read by programs outside, so it names the vacancy and the round and never the candidate: blind vacancies need no exception.
/// </summary>
internal sealed class InterviewCalendar(AppDbContext db, ITexts texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ForAsync(Guid personId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        [.. (await db.Interviews.AsNoTracking().SeatedBy(personId)
                .Where(i => (i.Status == InterviewStatus.Booked || i.Status == InterviewStatus.Decided) && i.EndsAt > from && i.StartsAt < until)
                .OrderBy(i => i.StartsAt)
                .Select(i => new { i.Id, i.Sequence, i.StartsAt, i.EndsAt, i.RoundName, i.Place, Vacancy = db.Set<Vacancies.Vacancy>().Where(v => v.Id == i.VacancyId).Select(v => v.Title).First() })
                .ToListAsync(cancellationToken))
            .Select(i => new CalendarEntry(
                InterviewMails.UidOf(i.Id), i.Sequence, i.StartsAt!.Value, i.EndsAt!.Value, texts["Interview: {0} ({1})", i.Vacancy, i.RoundName], i.Place, $"/interviews/{i.Id}"))];
}
