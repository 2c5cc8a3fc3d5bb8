using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.CheckIns;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding;

/// <summary>Steps of running plans that are this person's to do, due within a week or late.</summary>
public sealed class OnboardingToday(AppDbContext db, ITexts texts, StepUrls urls, TimeProvider clock) : IToday
{
    private const int AtMost = 100;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var until = today.AddDays(Agenda.Ahead);
        var plans = await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).Running().WaitingFor(user.Id, until).OrderBy(p => p.NextDueOn).ThenBy(p => p.Id).Take(AtMost).ToListAsync(cancellationToken);
        if (plans.Count == 0)
        {
            return [];
        }

        var ids = plans.Where(p => p.PersonId == user.Id || p.ManagerId == user.Id).Select(p => p.Id).ToList(); // only these two hold check-ins
        var people = plans.ConvertAll(p => p.PersonId);
        var names = await db.People.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var checkIns = ids.Count == 0 ? [] : await db.CheckIns.AsNoTracking().Where(c => ids.Contains(c.OnboardingPlanId) && c.HeldAt == null).ToListAsync(cancellationToken);
        return [.. plans.SelectMany(plan => ItemsOf(plan, Agenda.Of(plan, user.Id, today, checkIns), user.Id, names)).OrderBy(i => i.DueOn)];
    }

    private IEnumerable<TodayItem> ItemsOf(OnboardingPlan plan, Agenda agenda, Guid me, Dictionary<Guid, string> names) => agenda.Now.Select(s => new TodayItem(
        s.Title.ToString(),
        plan.PersonId == me ? texts.Of(s.Kind) : texts["Onboarding of {0}", names[plan.PersonId]],
        plan.PersonId == me || s.Kind == StepKind.CheckIn ? urls.For(plan, s) : $"/onboarding/{plan.Id}#step-{s.Id}",
        s.Kind.Icon,
        s.DueOn,
        agenda.UrgencyOf(s),
        "Onboarding"));
}
