using RmTalent.Features.Learning;
using RmTalent.Features.Offers;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding;

public static class OnboardingFeature
{
    public static IServiceCollection AddOnboarding(this IServiceCollection services)
    {
        services.AddScoped<PlanStart>();
        services.AddFactHandler<OnCandidateHired, CandidateHired>();
        services.AddFactHandler<OnLearningCompleted, LearningCompleted>();
        services.AddFactHandler<OnPlanChanged, OnboardingStarted>();
        services.AddFactHandler<OnPlanChanged, OnboardingStartMoved>();
        services.AddSweep<RemindOfOverdueSteps>();
        services.AddSingleton<INavigation, OnboardingNavigation>();
        services.AddScoped<IToday, OnboardingToday>();
        services.AddScoped<IStarterData, Starter.ProgrammeStarter>();
        services.AddScoped<IDemoData, OnboardingDemo>();
        return services;
    }
}

internal sealed class OnboardingNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("My onboarding", "/onboarding/mine", "rocket", NavGroup.Today, 5, Policies.FollowOnboarding),
        new NavItem("Onboarding", "/onboarding", "users", NavGroup.Develop, 20, Policies.PlanOnboarding),
    ];
}
