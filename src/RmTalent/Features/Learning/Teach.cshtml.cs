using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning;

[Authorize(Policies.Teach)]
public sealed class TeachModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private WorkingCalendar _calendar = null!;

    public int ToMark { get; private set; }

    public int Modules { get; private set; }

    public int Exams { get; private set; }

    public IReadOnlyList<Row> Awaiting { get; private set; } = [];

    public IReadOnlyList<Row> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        ToMark = await db.Submissions.CountAsync(s => s.State == SubmissionState.Submitted, cancellationToken);
        Modules = await db.Modules.Offered().CountAsync(cancellationToken);
        Exams = await db.Exams.CountAsync(e => e.State == ExamState.Published, cancellationToken);
        Awaiting = await RowsAsync(db.Sessions.AwaitingAttendance(now).OrderBy(s => s.StartsAt), isPast: true, cancellationToken);
        Sessions = await RowsAsync(db.Sessions.Upcoming(now), isPast: false, cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    private Task<List<Row>> RowsAsync(IQueryable<Session> sessions, bool isPast, CancellationToken cancellationToken) => sessions.AsNoTracking().Take(20)
        .Select(s => new Row(s.Id, db.Set<Course>().Where(c => c.Id == s.CourseId).Select(c => c.Title).First(), s.StartsAt, s.Capacity,
            s.Seats.Count(p => p.State == SeatState.Enrolled), s.Seats.Count(p => p.State == SeatState.Waiting), isPast)).ToListAsync(cancellationToken);

    public sealed record Row(Guid Id, LocalisedText Title, DateTimeOffset StartsAt, int Capacity, int Taken, int Waiting, bool IsPast);
}
