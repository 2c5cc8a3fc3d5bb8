using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>My visits, those that I host, and those of the people I lead.</summary>
[Authorize(Policies.Shadow)]
public sealed class IndexModel(AppDbContext db, ITexts texts) : PageModel
{
    public IReadOnlyList<IGrouping<string, Row>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var rows = await (
            from visit in db.VisitsSeenBy(me, User.IsAdministrator || User.IsInRole(Roles.Trainer)).AsNoTracking()
            join newcomer in db.Set<Person>() on visit.NewcomerId equals newcomer.Id
            join host in db.Set<Person>() on visit.HostId equals host.Id
            orderby visit.Id descending
            select new { visit.Id, visit.NewcomerId, visit.HostId, Newcomer = newcomer.Name, Host = host.Name, visit.StartsAt, visit.Status }).Take(200).ToListAsync(cancellationToken);
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Groups =
        [
            .. rows.OrderBy(r => r.NewcomerId == me ? 0 : r.HostId == me ? 1 : 2)
                .GroupBy(r => r.NewcomerId == me ? texts["My visits"] : r.HostId == me ? texts["Visits that I host"] : texts["Visits of others"],
                    r => new Row(r.Id, r.Newcomer, r.Host, r.StartsAt is { } at ? calendar.LocalDate(at) : null, r.Status), StringComparer.Ordinal),
        ];
    }

    public sealed record Row(Guid Id, string Newcomer, string Host, DateOnly? On, VisitStatus Status);
}
