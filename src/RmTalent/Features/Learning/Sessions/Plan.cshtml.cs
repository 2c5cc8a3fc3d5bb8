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
public sealed class PlanModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Trainers { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Trainers = await db.PeopleInRole(Roles.Trainer).OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method))
        {
            var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
            Form = new SessionForm { On = today.AddDays(14), TrainerIds = [User.Id] };
        }

        Form = Form.Widened();
        return await db.Courses.AnyAsync(c => c.Id == Id && c.ArchivedAt == null, cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var terms = Form.TermsIn(calendar);
        await TrainerClash.RefuseAsync(db, null, terms, calendar, cancellationToken);
        var session = Session.Plan(Id, terms);
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The session is planned");
        return Redirect($"/teach/sessions/{session.Id}");
    }
}
