using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Rows = await (
            from plan in db.DevelopmentPlans.AsNoTracking().SeenBy(me, User.IsAdministrator)
            where plan.Status != PlanStatus.Replaced || plan.PersonId == me
            join person in db.People on plan.PersonId equals person.Id
            orderby person.SearchName, plan.Cycle descending
            select new PlanRow(
                plan.Id, person.Name, plan.Cycle, plan.Status, plan.From, plan.To, plan.Actions.Count, plan.Actions.Count(a => a.DoneAt != null),
                plan.Actions.Where(a => a.DoneAt == null).Min(a => (DateOnly?)a.DueOn)))
            .Take(200).ToListAsync(cancellationToken);
    }
}

public sealed record PlanRow(Guid Id, string Person, int Cycle, PlanStatus Status, DateOnly From, DateOnly To, int Actions, int Done, DateOnly? NextDueOn);
