using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>A person's development plans, for the two who write them and administrators.</summary>
internal sealed class PlansOfPerson(AppDbContext db) : IPersonPart
{
    private const int Most = 3;

    public int Order => 700;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await (
            from plan in db.DevelopmentPlans.AsNoTracking().SeenBy(user.Id, user.IsAdministrator)
            where plan.PersonId == personId
            join person in db.People on plan.PersonId equals person.Id
            orderby plan.Cycle descending
            select new PlanRow(
                plan.Id, person.Name, plan.Cycle, plan.Status, plan.From, plan.To, plan.Actions.Count, plan.Actions.Count(a => a.DoneAt != null),
                plan.Actions.Where(a => a.DoneAt == null).Min(a => (DateOnly?)a.DueOn))).Take(Most).ToListAsync(cancellationToken);
        return rows.Count > 0 ? new PersonPart("Development plan", "/Features/Performance/_OfPerson.cshtml", rows) : null;
    }
}
