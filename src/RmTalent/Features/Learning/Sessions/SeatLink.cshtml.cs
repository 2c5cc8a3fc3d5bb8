using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Behind the link in an invitation: yes, I come, or no, somebody else may. Opening it changes nothing, since mail readers open links too.</summary>
[AllowAnonymous]
public sealed class SeatLinkModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage
{
    private Session _session = null!;
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public string Token { get; set; } = "";

    public Seat Seat { get; private set; } = null!;

    public LocalisedText Course { get; private set; } = LocalisedText.Empty;

    public string Place => _session.Place;

    public IEnumerable<(DateTime From, DateTime To)> Dates => _session.Dates.Select(d => (_calendar.LocalDateTime(d.StartsAt), _calendar.LocalDateTime(d.EndsAt)));

    public bool IsOpen => _session.State == SessionState.Planned && Seat.State == SeatState.Enrolled && clock.GetUtcNow() < _session.StartsAt;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(Token, SessionMails.LinkPurpose, cancellationToken);
        if (link.State != LinkState.Active
            || await db.Sessions.Include(s => s.Seats).SingleOrDefaultAsync(s => s.Seats.Any(p => p.TicketId == link.SubjectId), cancellationToken) is not { } session)
        {
            return false;
        }

        (_session, Seat) = (session, session.Seats.Single(s => s.TicketId == link.SubjectId));
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Course = await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync(cancellationToken);
        actor.Current = new Actor(ActorKind.Person, Seat.PersonId, await db.People.Where(p => p.Id == Seat.PersonId).Select(p => p.Name).SingleAsync(cancellationToken));
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken cancellationToken)
    {
        if (act == "leave")
        {
            _session.Leave(Seat.PersonId, clock.GetUtcNow());
            this.Toast("Your seat is free for somebody else now");
        }
        else
        {
            _session.Confirm(Seat.PersonId, clock.GetUtcNow());
            this.Toast("Thank you. We count on you");
        }

        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/sessions/seat/{Token}");
    }
}
