using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

/// <summary>When somebody is away, recorded by a manager above them or an administrator.</summary>
[Authorize(Policies.LeadTeam)]
public sealed class LeavesOfModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private const int Most = 100;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public LeaveForm Form { get; init; } = new();

    public string Person { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Leave> Rows { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.PeopleLedBy(User).Where(p => p.Id == Id).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
        {
            return false;
        }

        Person = name;
        Today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Rows = await db.Leaves.AsNoTracking().Where(l => l.PersonId == Id).OrderByDescending(l => l.To).Take(Most).ToListAsync(cancellationToken);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await db.RefuseOverlapAsync(Id, null, Form, cancellationToken);
        db.Add(Leave.Take(Id, Form.From!.Value, Form.To!.Value, Form.Kind!.Value));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/people/{Id}/leave");
    }
}
