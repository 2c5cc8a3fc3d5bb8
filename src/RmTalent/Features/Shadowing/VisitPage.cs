using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A page about one visit, for newcomer, host, the newcomer's managers, trainers and administrators. Times are those of the reader.</summary>
public abstract class VisitPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _reader = null!;

    [FromRoute]
    public Guid Id { get; init; }

    public ShadowingVisit Visit { get; private set; } = null!;

    public Person Newcomer { get; private set; } = null!;

    public Person Host { get; private set; } = null!;

    public bool IsHost => Visit.HostId == User.Id;

    public bool IsNewcomer => Visit.NewcomerId == User.Id;

    /// <summary>Line manager, trainer or administrator: neither of the two.</summary>
    public bool IsLeading => !IsHost && !IsNewcomer;

    /// <summary>The reader's zone, where it is not the host's: then times need its name.</summary>
    public string? OtherZone => _reader.Zone == Host.TimeZone ? null : _reader.Zone;

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Visit = (await db.VisitsSeenBy(me, User.IsAdministrator || User.IsInRole(Roles.Trainer)).SingleOrDefaultAsync(v => v.Id == Id, cancellationToken))!;
        if (Visit is null)
        {
            return false;
        }

        var people = await db.People.AsNoTracking().Where(p => p.Id == Visit.NewcomerId || p.Id == Visit.HostId || p.Id == me).ToListAsync(cancellationToken);
        (Newcomer, Host) = (people.Single(p => p.Id == Visit.NewcomerId), people.Single(p => p.Id == Visit.HostId));
        _reader = new WorkingCalendar(people.Find(p => p.Id == me)?.TimeZone ?? Host.TimeZone, Host.Country);
        return true;
    }

    public DateTime Local(DateTimeOffset at) => _reader.LocalDateTime(at);

    protected async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/shadowing/{Id}");
    }
}
