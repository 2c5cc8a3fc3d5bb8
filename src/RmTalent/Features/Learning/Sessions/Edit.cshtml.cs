using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

[Authorize(Policies.BuildLearning)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public CourseForm Form { get; set; } = new();

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<Row> Sessions { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == Id, cancellationToken) is not { } course)
        {
            return false;
        }

        Course = course;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Sessions = await db.Sessions.AsNoTracking().Where(s => s.CourseId == Id).OrderByDescending(s => s.StartsAt).Take(50)
            .Select(s => new Row(s.Id, s.StartsAt, s.Place.Length > 0 ? s.Place : s.Link, s.Capacity,
                s.Seats.Count(p => p.State == SeatState.Enrolled), s.Seats.Count(p => p.State == SeatState.Waiting), s.State)).ToListAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler"))
        {
            ModelState.Clear(); // the button below the form posts nothing of it
            Form = CourseForm.Of(course);
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Course.ExpectVersion(Form.Version);
        Course.Describe(Form.Words);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/courses/{Id}");
    }

    public async Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        if (Course.ArchivedAt is null)
        {
            Course.Archive(clock.GetUtcNow());
        }
        else
        {
            Course.Restore();
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/courses/{Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(Guid Id, DateTimeOffset StartsAt, string Place, int Capacity, int Taken, int Waiting, SessionState State);
}
