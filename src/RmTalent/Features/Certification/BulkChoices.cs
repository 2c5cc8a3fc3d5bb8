using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification;

/// <summary>Who can be chosen for a bulk issue, and for which occasion each gets a certificate.</summary>
public sealed class BulkChoices(AppDbContext db, TimeProvider clock)
{
    private const int RecentDays = 365;

    public async Task<IReadOnlyList<SelectListItem>> SessionsAsync(Guid? chosen, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-RecentDays);
        var held = await (
            from session in db.Sessions.AsNoTracking()
            where session.State == SessionState.Held && session.StartsAt >= since
            join course in db.Courses on session.CourseId equals course.Id
            orderby session.StartsAt descending
            select new { session.Id, session.StartsAt, course.Title, There = session.Seats.Count(s => s.Attendance == Attendance.Full) }).Take(100).ToListAsync(cancellationToken);
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        return [.. held.Select(s => new SelectListItem($"{s.Title}, {calendar.LocalDate(s.StartsAt):d} ({s.There})", s.Id.ToString(), s.Id == chosen))];
    }

    public async Task<IReadOnlyList<SelectListItem>> TeamsAsync(Guid? chosen, CancellationToken cancellationToken) =>
        [.. (await db.Set<Team>().AsNoTracking().OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken))
            .Select(t => new SelectListItem(t.Name, t.Id.ToString(), t.Id == chosen))];

    public async Task<IReadOnlyList<SelectListItem>> PeopleAsync(Guid? team, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        return [.. (await db.People.AsNoTracking().Employed(today).Where(p => team == null || p.TeamId == team).OrderBy(p => p.SearchName)
            .Select(p => new { p.Id, p.Name }).Take(BulkIssue.MaxPeople).ToListAsync(cancellationToken)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>Those with a seat in the session; chosen are those who were there all the time.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ParticipantsAsync(Guid sessionId, CancellationToken cancellationToken) => [.. (await (
        from seat in db.Set<Seat>().AsNoTracking()
        where seat.SessionId == sessionId && seat.State == SeatState.Enrolled
        join person in db.People on seat.PersonId equals person.Id
        orderby person.SearchName
        select new { person.Id, person.Name, There = seat.Attendance == Attendance.Full }).ToListAsync(cancellationToken))
        .Select(p => new SelectListItem(p.Name, p.Id.ToString(), p.There))];

    /// <summary>The session's own completion where there is one, so that a rule on the course and the trainer's bulk give one certificate.</summary>
    public async Task<IReadOnlyList<OrderedPerson>> OrderedAsync(IReadOnlyCollection<Guid> chosen, Guid? sessionId, CancellationToken cancellationToken)
    {
        var people = await db.People.Where(p => chosen.Contains(p.Id)).OrderBy(p => p.SearchName).Select(p => p.Id).ToListAsync(cancellationToken);
        if (sessionId is not { } session)
        {
            return [.. people.Select(p => new OrderedPerson(p, Occasions.ByHand()))];
        }

        var completions = await db.Completions.Where(c => c.Kind == LearningKind.Course && c.SourceId == session).Select(c => new { c.PersonId, c.Id }).ToDictionaryAsync(c => c.PersonId, c => c.Id, cancellationToken);
        return [.. people.Select(p => completions.TryGetValue(p, out var completion)
            ? new OrderedPerson(p, Occasions.OfCompletion(completion), completion)
            : new OrderedPerson(p, Occasions.OfSession(session)))];
    }
}
