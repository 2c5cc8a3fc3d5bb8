using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

[Authorize(Policies.Teach)]
public sealed class ChangeModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private Session _session = null!;
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Trainers { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Sessions.Include(s => s.Seats).SingleOrDefaultAsync(s => s.Id == Id && s.State == SessionState.Planned, cancellationToken) is not { } session)
        {
            return false;
        }

        (_session, _calendar) = (session, WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)));
        Trainers = await db.PeopleInRole(Roles.Trainer).OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        Form = (HttpMethods.IsPost(Request.Method) ? Form : SessionForm.Of(session, _calendar)).Widened();
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _session.ExpectVersion(Form.Version);
        var terms = Form.TermsIn(_calendar);
        await TrainerClash.RefuseAsync(db, _session, terms, _calendar, cancellationToken);
        _session.Change(terms, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved. New invitations are on their way");
        return Redirect($"/teach/sessions/{Id}");
    }
}
