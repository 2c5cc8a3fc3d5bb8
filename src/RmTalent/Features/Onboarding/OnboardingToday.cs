using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding;

/// <summary>Steps of running plans that are this person's to do, due within a week or late.</summary>
public sealed class OnboardingToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const int Ahead = 7;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var plans = await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).Running().SeenBy(user.Id, all: false).ToListAsync(cancellationToken);
        if (plans.Count == 0)
        {
            return [];
        }

        var ids = plans.ConvertAll(p => p.PersonId);
        var names = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. plans.SelectMany(plan => plan.Steps
            .Where(s => s.DueOn <= today.AddDays(Ahead) && plan.OwnerOf(s) == user.Id && !plan.IsSatisfied(s) && !plan.IsWaiting(s))
            .Select(s => new TodayItem(
                s.Title.ToString(),
                plan.PersonId == user.Id ? texts.Of(s.Kind) : texts["Onboarding of {0}", names[plan.PersonId]],
                StepUrls.For(plan, s),
                "rocket",
                s.DueOn,
                s.DueOn < today ? Urgency.Overdue : s.DueOn == today ? Urgency.Today : Urgency.Soon,
                "Onboarding"))).OrderBy(i => i.DueOn)];
    }
}
