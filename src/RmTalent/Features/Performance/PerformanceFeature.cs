using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

public static class PerformanceFeature
{
    public static IServiceCollection AddPerformance(this IServiceCollection services) => services
        .AddScoped<PlanDraft>()
        .AddFactHandler<OnDevelopmentPlanSigned, DevelopmentPlanSigned>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddScoped<IPersonPart, PlansOfPerson>()
        .AddSweep<RemindOfActions>()
        .AddScoped<IToday, PlansToday>()
        .AddScoped<IDemoData, PerformanceDemo>()
        .AddSingleton<INavigation, PerformanceNavigation>();
}

internal sealed class PerformanceNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Development plans", "/development-plans", "target", NavGroup.Perform, 10, Policies.Develop)];
}

/// <summary>Plans that wait for my signature, and actions of mine that are due within two weeks.</summary>
internal sealed class PlansToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var unsigned = await (
            from plan in db.DevelopmentPlans.AsNoTracking()
            where plan.Status == PlanStatus.Draft
                && ((plan.PersonId == me && plan.PersonSignature == null) || (plan.ManagerId == me && plan.ManagerSignature == null))
            join person in db.People on plan.PersonId equals person.Id
            orderby plan.Id
            select new { plan.Id, person.Name }).Take(10).ToListAsync(cancellationToken);
        var due = await db.DevelopmentPlans.AsNoTracking().Where(p => p.PersonId == me && p.Status == PlanStatus.Agreed)
            .SelectMany(p => p.Actions.Where(a => a.DoneAt == null && a.DueOn <= today.AddDays(14)), (p, a) => new { p.Id, a.What, a.DueOn })
            .OrderBy(a => a.DueOn).Take(10).ToListAsync(cancellationToken);
        return
        [
            .. unsigned.Select(p => new TodayItem(texts["Agree the development plan for {0}", p.Name], texts["Go through it together, then sign"],
                $"/development-plans/{p.Id}", "target", null, Urgency.Normal, "Development")),
            .. due.Select(a => new TodayItem(a.What, texts["Action of your development plan"], $"/development-plans/{a.Id}", "target", a.DueOn,
                a.DueOn < today ? Urgency.Overdue : a.DueOn == today ? Urgency.Today : Urgency.Soon, "Development")),
        ];
    }
}
