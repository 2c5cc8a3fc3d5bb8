using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

[Authorize(Policies.Learn)]
public sealed class CourseModel(AppDbContext db, IEnumerable<ICalendarSource> calendars, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<Row> Sessions { get; private set; } = [];

    /// <summary>What the reader has at the time of a session that they could still join, by session.</summary>
    public IReadOnlyDictionary<Guid, string> Clashes { get; private set; } = new Dictionary<Guid, string>();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancellationToken) is not { } course)
        {
            return false;
        }

        Course = course;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var (me, now) = (User.Id, clock.GetUtcNow());
        var rows = await db.Sessions.AsNoTracking()
            .Where(s => s.CourseId == Id && ((s.State == SessionState.Planned && s.StartsAt > now) || s.Seats.Any(p => p.PersonId == me && p.State == SeatState.Enrolled)))
            .OrderBy(s => s.StartsAt).Take(30)
            .Select(s => new Row(s.Id, s.StartsAt, s.EndsAt, s.MoreDates, s.Place, s.Link, s.Capacity, s.NeedsApproval,
                s.Seats.Count(p => p.State == SeatState.Enrolled), s.Seats.Count(p => p.State == SeatState.Waiting),
                s.Seats.Where(p => p.PersonId == me).Select(p => (SeatState?)p.State).FirstOrDefault(),
                s.Seats.Where(p => p.PersonId == me).Select(p => p.Attendance).FirstOrDefault(),
                s.Seats.Any(p => p.PersonId == me && p.ConfirmedAt != null),
                s.Seats.Any(p => p.PersonId == me && (p.Attendance == Attendance.Full || p.Attendance == Attendance.Partial) && !p.HasGivenFeedback),
                s.State == SessionState.Planned && s.StartsAt > now)).ToListAsync(cancellationToken);
        Sessions = rows;
        Clashes = await ClashesAsync([.. rows.Where(r => r is { IsOpen: true, IsOnTheList: false })], cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Guid sessionId, string act, CancellationToken cancellationToken)
    {
        if (await db.Sessions.Include(s => s.Seats).SingleOrDefaultAsync(s => s.Id == sessionId && s.CourseId == Id, cancellationToken) is not { } session)
        {
            return NotFound();
        }

        if (act == "leave")
        {
            session.Leave(User.Id, clock.GetUtcNow());
            this.Toast("Your seat is free for somebody else now");
        }
        else if (act == "confirm")
        {
            session.Confirm(User.Id, clock.GetUtcNow());
            this.Toast("Thank you. We count on you");
        }
        else
        {
            var seat = session.Enrol(User.Id, clock.GetUtcNow());
            this.Toast(seat.State == SeatState.Asked ? "Your manager is asked. You get a mail with the answer" : seat.State == SeatState.Enrolled ? "You have a seat. An invitation comes by mail" : "You are on the waitlist. You get a mail when a seat becomes free");
        }

        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/learn/courses/{Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    private async Task<Dictionary<Guid, string>> ClashesAsync(List<Row> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
        {
            return [];
        }

        var mine = new List<CalendarEntry>();
        foreach (var source in calendars)
        {
            mine.AddRange(await source.ForAsync(User.Id, open.Min(r => r.StartsAt), open.Max(r => r.LastEndsAt), cancellationToken));
        }

        return open.Select(r => (r.Id, Other: mine.Find(e => r.Dates.Any(d => e.StartsAt < d.EndsAt && d.StartsAt < e.EndsAt))))
            .Where(c => c.Other is not null).ToDictionary(c => c.Id, c => c.Other!.Summary);
    }

    public sealed record Row(
        Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, SessionDates More, string Place, string Link, int Capacity, bool NeedsApproval, int Taken, int Waiting,
        SeatState? Mine, Attendance? Attendance, bool IsConfirmed, bool MayGiveFeedback, bool IsOpen)
    {
        public IEnumerable<SessionDate> Dates => [new(StartsAt, EndsAt), .. More.All];

        public DateTimeOffset LastEndsAt => Dates.Max(d => d.EndsAt);

        public bool IsOnTheList => Mine is SeatState.Enrolled or SeatState.Waiting or SeatState.Asked;
    }
}
