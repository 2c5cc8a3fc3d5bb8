using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

public enum VisitView
{
    [Text("My visits")]
    Mine,

    [Text("Visits that I host")]
    Hosted,

    [Text("Visits of others")]
    Others,
}

/// <summary>My visits, those that I host, and those of the people I lead; what moved last comes first.</summary>
[Authorize(Policies.Shadow)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public VisitView? View { get; set; }

    [BindProperty(SupportsGet = true)]
    public VisitStatus? Status { get; set; }

    public IReadOnlyList<(VisitView View, int Count)> Views { get; private set; } = [];

    public PageOf<Row> Rows { get; private set; } = PageOf<Row>.Empty;

    public WorkingCalendar Calendar { get; private set; } = null!;

    public bool MayHost { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var visits = db.VisitsSeenBy(me, User.IsAdministrator || User.IsInRole(Roles.Trainer)).AsNoTracking();
        var counts = await visits.GroupBy(v => v.NewcomerId == me ? 0 : v.HostId == me ? 1 : 2).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        Views = [.. counts.OrderBy(c => c.Key).Select(c => ((VisitView)c.Key, c.Count))];
        View ??= Views is [var first, ..] ? first.View : VisitView.Mine;
        visits = View switch
        {
            VisitView.Mine => visits.Where(v => v.NewcomerId == me),
            VisitView.Hosted => visits.Where(v => v.HostId == me),
            _ => visits.Where(v => v.NewcomerId != me && v.HostId != me),
        };
        Calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        MayHost = await db.HostsAsync(me, User.IsInRole(Roles.Mentor), Calendar.LocalDate(clock.GetUtcNow()), cancellationToken);
        Rows = await visits.Where(v => Status == null || v.Status == Status).PageAsync(
            v => v.StatusSince,
            v => new Row(
                v.Id, db.Set<Person>().Where(p => p.Id == v.NewcomerId).Select(p => p.Name).First(), db.Set<Person>().Where(p => p.Id == v.HostId).Select(p => p.Name).First(), v.StartsAt, v.Mode, v.Status, v.SignedAt == null ? null : v.Hours),
            PageRequest.From(Request), descending: true, cancellationToken);
    }

    public sealed record Row(Guid Id, string Newcomer, string Host, DateTimeOffset? StartsAt, VisitMode Mode, VisitStatus Status, decimal? Hours);
}
