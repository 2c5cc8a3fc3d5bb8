using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

/// <summary>Open actions of one's own plan, and the reviews of every plan that one writes.</summary>
internal sealed class PlanDeadlines(AppDbContext db, ITexts texts) : IDeadlineSource
{
    public async Task<IReadOnlyList<CalendarDeadline>> ForAsync(Guid personId, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var actions = await db.DevelopmentPlans.AsNoTracking().Running().Where(p => p.PersonId == personId)
            .SelectMany(p => p.Actions.Where(a => a.DoneAt == null && a.DueOn >= from && a.DueOn <= until), (p, a) => new { p.Id, ActionId = a.Id, a.What, a.DueOn }).ToListAsync(cancellationToken);
        var reviews = await (
            from plan in db.DevelopmentPlans.AsNoTracking().Running()
            where plan.PersonId == personId || plan.ManagerId == personId
            from review in plan.Reviews
            where review.HeldAt == null && review.On >= @from && review.On <= until
            join other in db.People on plan.PersonId == personId ? plan.ManagerId : plan.PersonId equals other.Id
            select new { plan.Id, ReviewId = review.Id, review.On, other.Name }).ToListAsync(cancellationToken);
        return
        [
            .. actions.Select(a => new CalendarDeadline($"development-{a.ActionId}@rmtalent", a.DueOn, a.What, $"/development-plans/{a.Id}")),
            .. reviews.Select(r => new CalendarDeadline($"development-{r.ReviewId}@rmtalent", r.On, texts["Talk with {0} about the development plan", r.Name], $"/development-plans/{r.Id}")),
        ];
    }
}
