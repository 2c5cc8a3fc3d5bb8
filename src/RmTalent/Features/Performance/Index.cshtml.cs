using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>My own plans and those that I write with my people, the newest first.</summary>
[Authorize(Policies.Develop)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PlanStatus? Status { get; set; }

    public PageOf<PlanRow> Rows { get; private set; } = PageOf<PlanRow>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Rows = await db.DevelopmentPlans.SeenBy(me, User.IsAdministrator).Where(p => Status == null ? p.Status != PlanStatus.Replaced || p.PersonId == me : p.Status == Status)
            .PageAsync(p => p.From, p => new PlanRow(
                p.Id, db.Set<Person>().Where(x => x.Id == p.PersonId).Select(x => x.Name).First(), p.Cycle, p.Status, p.From, p.To, p.Actions.Count, p.Actions.Count(a => a.DoneAt != null),
                p.Actions.Where(a => a.DoneAt == null).Min(a => (DateOnly?)a.DueOn)), PageRequest.From(Request), descending: true, cancellationToken);
    }
}

public sealed record PlanRow(Guid Id, string Person, int Cycle, PlanStatus Status, DateOnly From, DateOnly To, int Actions, int Done, DateOnly? NextDueOn);
