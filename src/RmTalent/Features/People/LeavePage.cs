using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

/// <summary>A page about one leave, for the managers above the person and for administrators.</summary>
public abstract class LeavePage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Leave Leave { get; private set; } = null!;

    public string Person { get; private set; } = "";

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var led = db.PeopleLedBy(User);
        Leave = (await db.Leaves.SingleOrDefaultAsync(l => l.Id == Id && led.Any(p => p.Id == l.PersonId), cancellationToken))!;
        if (Leave is null)
        {
            return false;
        }

        Person = await db.People.Where(p => p.Id == Leave.PersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        return true;
    }

    protected async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/people/{Leave.PersonId}/leave");
    }
}

internal static class LeaveRules
{
    /// <summary>Nobody is away twice on one day.</summary>
    public static async Task RefuseOverlapAsync(this AppDbContext db, Guid personId, Guid? exceptId, LeaveForm form, CancellationToken cancellationToken)
    {
        if (await db.Leaves.AsNoTracking().Where(l => l.PersonId == personId && l.Id != exceptId && l.From <= form.To && l.To >= form.From)
            .OrderBy(l => l.From).FirstOrDefaultAsync(cancellationToken) is { } other)
        {
            throw new RefusedException("There is leave from {0:d} to {1:d} already", other.From, other.To) { Field = "Form.From" };
        }
    }
}
