using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Onboarding;

/// <summary>Open steps of running plans, on the days of whoever does them; a check-in is the newcomer's as well.</summary>
internal sealed class OnboardingDeadlines(AppDbContext db) : IDeadlineSource
{
    public async Task<IReadOnlyList<CalendarDeadline>> ForAsync(Guid personId, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var plans = await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).Running().WaitingFor(personId, until).ToListAsync(cancellationToken);
        var newcomers = plans.ConvertAll(p => p.PersonId);
        var names = await db.People.Where(p => newcomers.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return
        [
            .. from plan in plans
               from step in plan.Steps
               where step.ClosedAt is null && step.DueOn >= @from && step.DueOn <= until && !plan.IsSatisfied(step)
                   && (plan.OwnerOf(step) == personId || (step.Kind == StepKind.CheckIn && plan.PersonId == personId))
               select new CalendarDeadline($"onboarding-{step.Id}@rmtalent", step.DueOn!.Value, plan.PersonId == personId ? step.Title.ToString() : $"{step.Title} ({names[plan.PersonId]})", $"/onboarding/{plan.Id}#step-{step.Id}"),
        ];
    }
}
