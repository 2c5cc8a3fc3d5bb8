using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

public static class PerformanceFeature
{
    public static IServiceCollection AddPerformance(this IServiceCollection services) => services
        .AddScoped<PlanDraft>()
        .AddScoped<ActionPicker>()
        .AddFactHandler<TickLearning, LearningCompleted>()
        .AddFactHandler<TickLearning, ShadowingSignedOff>()
        .AddFactHandler<TickLearning, DevelopmentPlanAgreed>()
        .AddFactHandler<OnPlanChanged, DevelopmentPlanReopened>()
        .AddFactHandler<OnPlanChanged, DevelopmentActionObjected>()
        .AddFactHandler<OnDevelopmentPlanSigned, DevelopmentPlanSigned>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddScoped<IPersonPart, PlansOfPerson>()
        .AddSweep<RemindOfActions>()
        .AddSweep<RemindOfReviews>()
        .AddScoped<IToday, PlansToday>()
        .AddScoped<IDemoData, PerformanceDemo>()
        .AddSingleton<INavigation, PerformanceNavigation>();
}

internal sealed class PerformanceNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Development plans", "/development-plans", "target", NavGroup.Perform, 10, Policies.Develop)];
}
