using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>A page about one person's training, for those who follow that person.</summary>
public abstract class AssignmentPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>Of the assignment when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Assignment Assignment { get; private set; } = null!;

    public Requirement Requirement => Assignment.Requirement!;

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Assignment = (await db.AssignmentsSeenBy(User).Include(a => a.Requirement).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!;
        Assignment?.ExpectVersion(Version ?? Assignment.Version);
        return Assignment is not null;
    }

    /// <summary>Days begin and end where the person is.</summary>
    protected Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken) => db.WorkingTimeOfAsync(Assignment.PersonId, cancellationToken);

    protected async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/compliance/assignments/{Id}");
    }
}
