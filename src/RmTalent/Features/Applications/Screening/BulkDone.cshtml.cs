using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Screening;

/// <summary>What was done with several at once, and the button that takes it back while there is time.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class BulkDoneModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid StepId { get; init; }

    public BulkStep Step { get; private set; } = null!;

    public IReadOnlyList<ApplicationRow> Rows { get; private set; } = [];

    public bool CanUndo => Step.CanUndo(clock.GetUtcNow());

    public string Until { get; private set; } = "";

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.Set<BulkStep>().SingleOrDefaultAsync(s => s.Id == StepId && s.ById == me, cancellationToken) is not { } step)
        {
            return false;
        }

        Step = step;
        Rows = await Changed().AsNoTracking().OrderBy(a => a.SubmittedAt).Select(ApplicationRow.From(db)).ToListAsync(cancellationToken);
        Until = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalTime(step.At + BulkStep.UndoTime).ToString("t", CultureInfo.CurrentCulture);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var back = Step.Undo(await Changed().ToListAsync(cancellationToken), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("{0} applications are back where they were", back);
        return Redirect($"/applications/bulk/{StepId}");
    }

    private IQueryable<Application> Changed()
    {
        var ids = Step.Items.Select(i => i.ApplicationId).ToList();
        return db.ApplicationsSeenBy(User).Where(a => ids.Contains(a.Id));
    }
}
