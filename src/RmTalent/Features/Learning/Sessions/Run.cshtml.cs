using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>A session on the day: who comes, who was there.</summary>
[Authorize(Policies.Teach)]
public sealed class RunModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public EnrolInput Enrol { get; set; } = new();

    public Session Session { get; private set; } = null!;

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<Row> Seats { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<string> Trainers { get; private set; } = [];

    public bool HasBegun => clock.GetUtcNow() >= Session.StartsAt;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Sessions.Include(s => s.Seats).SingleOrDefaultAsync(s => s.Id == Id, cancellationToken) is not { } session)
        {
            return false;
        }

        Session = session;
        Course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == session.CourseId, cancellationToken);
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var seated = session.Seats.Select(s => s.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => p.LeftOn == null || seated.Contains(p.Id)).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, p.LeftOn }).ToListAsync(cancellationToken);
        var names = people.ToDictionary(p => p.Id, p => p.Name);
        Seats = [.. session.Seats.Where(s => s.IsOpen).Select(s => new Row(s.PersonId, names.GetValueOrDefault(s.PersonId, "–"), s.State, s.Attendance, s.Since, s.ConfirmedAt is not null))
            .OrderBy(s => s.State).ThenBy(s => s.State == SeatState.Waiting ? s.Since : default).ThenBy(s => s.Name, StringComparer.CurrentCulture)];
        People = [.. people.Where(p => p.LeftOn is null && Seats.All(s => s.PersonId != p.Id)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Trainers = [.. session.TrainerIds.Where(names.ContainsKey).Select(t => names[t])];
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAttendanceAsync(CancellationToken cancellationToken)
    {
        Session.ExpectVersion(Form.Version ?? Session.Version);
        foreach (var row in Form.Rows.Where(r => r.Attendance is not null))
        {
            if (Session.Attend(row.PersonId, row.Attendance!.Value, User.Id, Course.Item, clock.GetUtcNow()) is { } completion)
            {
                db.Add(completion);
            }
        }

        return await SavedAsync("Attendance is recorded", cancellationToken);
    }

    public async Task<IActionResult> OnPostEnrolAsync(CancellationToken cancellationToken)
    {
        Session.Enrol(Chosen(), clock.GetUtcNow(), isApproved: true);
        return await SavedAsync("Saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostWalkInAsync(CancellationToken cancellationToken)
    {
        Session.WalkIn(Chosen(), clock.GetUtcNow());
        return await SavedAsync("Saved. Record the attendance now", cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid personId, CancellationToken cancellationToken)
    {
        Session.Leave(personId, clock.GetUtcNow(), isTakenBack: true);
        return await SavedAsync("The person is off the list and is told", cancellationToken);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid personId, bool isYes, CancellationToken cancellationToken)
    {
        Session.Answer(personId, isYes, User.Id, clock.GetUtcNow());
        return await SavedAsync("Saved", cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    private Guid Chosen() => Enrol.PersonId is { } id && People.Any(p => p.Value == id.ToString()) ? id : throw new RefusedException("Choose a person") { Field = "Enrol.PersonId" };

    private async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/teach/sessions/{Id}");
    }

    public sealed record Row(Guid PersonId, string Name, SeatState State, Attendance? Attendance, DateTimeOffset Since, bool IsConfirmed);

    public sealed record Input
    {
        public List<AttendanceInput> Rows { get; init; } = [];

        /// <summary>Of the session when the list was shown.</summary>
        public int? Version { get; init; }
    }

    public sealed record AttendanceInput
    {
        public Guid PersonId { get; init; }

        public Attendance? Attendance { get; init; }
    }

    public sealed record EnrolInput
    {
        public Guid? PersonId { get; init; }
    }
}
