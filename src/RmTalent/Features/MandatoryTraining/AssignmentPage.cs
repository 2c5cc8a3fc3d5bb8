using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>A page about one person's training, for those who follow that person.</summary>
public abstract class AssignmentPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Assignment Assignment { get; private set; } = null!;

    public Requirement Requirement => Assignment.Requirement!;

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Assignment = (await db.AssignmentsSeenBy(User).Include(a => a.Requirement).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!;
        return Assignment is not null;
    }

    protected async Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken) => WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));

    protected async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/compliance/assignments/{Id}");
    }
}
