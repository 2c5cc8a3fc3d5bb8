using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Asked before it is done: a mail to a whole class cannot be taken back.</summary>
[Authorize(Policies.Teach)]
public sealed class CancelModel(AppDbContext db) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    public Session Session { get; private set; } = null!;

    public LocalisedText Course { get; private set; } = LocalisedText.Empty;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Sessions.Include(s => s.Seats).SingleOrDefaultAsync(s => s.Id == Id && s.State != SessionState.Held, cancellationToken) is not { } session)
        {
            return false;
        }

        (Session, _calendar) = (session, WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)));
        Course = await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(int? version, CancellationToken cancellationToken)
    {
        Session.ExpectVersion(version ?? 0);
        Session.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The session is cancelled and everybody is told");
        return Redirect($"/teach/sessions/{Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);
}
