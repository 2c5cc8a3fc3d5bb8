using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>The signed-in person's certificates, the newest first.</summary>
[Authorize(Policies.Learn)]
public sealed class MineModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<AwardRow> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Rows = await db.Awards.AsNoTracking().Where(a => a.PersonId == me).OrderByDescending(a => a.IssuedOn).ThenByDescending(a => a.Id)
            .Select(AwardRow.From).Take(Most).ToListAsync(cancellationToken);
    }
}
