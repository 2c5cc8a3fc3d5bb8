using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Sign-ups of one's team that wait for a yes or no.</summary>
[Authorize(Policies.LeadTeam)]
public sealed class SignUpsModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Rows = await db.AskedSeats(User, clock.GetUtcNow()).OrderBy(s => s.Since).Take(100).Select(s => new Row(
            s.SessionId, s.PersonId,
            db.Set<Person>().Where(p => p.Id == s.PersonId).Select(p => p.Name).First(),
            db.Set<Course>().Where(c => db.Set<Session>().Any(x => x.Id == s.SessionId && x.CourseId == c.Id)).Select(c => c.Title).First(),
            db.Set<Session>().Where(x => x.Id == s.SessionId).Select(x => x.StartsAt).First())).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Guid sessionId, Guid personId, bool isYes, CancellationToken cancellationToken)
    {
        if (!Rows.Any(r => r.SessionId == sessionId && r.PersonId == personId))
        {
            return NotFound();
        }

        var session = await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == sessionId, cancellationToken);
        session.Answer(personId, isYes, User.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(isYes ? "Approved. The invitation is on its way" : "Declined. The person gets a mail");
        return Redirect("/sign-ups");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(Guid SessionId, Guid PersonId, string Person, LocalisedText Course, DateTimeOffset StartsAt);
}
