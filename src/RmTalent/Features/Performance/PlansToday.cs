using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>Plans that wait for my signature, actions of mine that are due within two weeks, and reviews within one.</summary>
internal sealed class PlansToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var unsigned = await (
            from plan in db.DevelopmentPlans.AsNoTracking()
            where (plan.Status == PlanStatus.Draft || plan.Status == PlanStatus.Changing)
                && ((plan.PersonId == me && plan.PersonSignature == null) || (plan.ManagerId == me && plan.ManagerSignature == null))
            join person in db.People on plan.PersonId equals person.Id
            orderby plan.Id
            select new { plan.Id, person.Name }).Take(10).ToListAsync(cancellationToken);
        var due = await db.DevelopmentPlans.AsNoTracking().Running().Where(p => p.PersonId == me)
            .SelectMany(p => p.Actions.Where(a => a.DoneAt == null && a.DueOn <= today.AddDays(14)), (p, a) => new { p.Id, a.What, a.DueOn })
            .OrderBy(a => a.DueOn).Take(10).ToListAsync(cancellationToken);
        var talks = await (
            from plan in db.DevelopmentPlans.AsNoTracking().Running()
            where plan.PersonId == me || plan.ManagerId == me
            from review in plan.Reviews
            where review.HeldAt == null && review.On <= today.AddDays(7)
            join other in db.People on plan.PersonId == me ? plan.ManagerId : plan.PersonId equals other.Id
            orderby review.On
            select new { plan.Id, other.Name, review.On }).Take(10).ToListAsync(cancellationToken);
        return
        [
            .. unsigned.Select(p => new TodayItem(texts["Agree the development plan for {0}", p.Name], texts["Go through it together, then sign"],
                $"/development-plans/{p.Id}", "target", null, Urgency.Normal, "Development")),
            .. due.Select(a => new TodayItem(a.What, texts["Action of your development plan"], $"/development-plans/{a.Id}", "target", a.DueOn, UrgencyOf(a.DueOn, today), "Development")),
            .. talks.Select(r => new TodayItem(texts["Talk with {0} about the development plan", r.Name], texts["Planned review"], $"/development-plans/{r.Id}", "messages", r.On, UrgencyOf(r.On, today), "Development")),
        ];
    }

    private static Urgency UrgencyOf(DateOnly on, DateOnly today) => on < today ? Urgency.Overdue : on == today ? Urgency.Today : Urgency.Soon;
}
