using RmTalent.Features.Learning;
using RmTalent.Features.Offers;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
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
        services.AddScoped<DueWords>();
        services.AddScoped<StepUrls>();
        services.AddFactHandler<OnCandidateHired, CandidateHired>();
        services.AddFactHandler<OnLearningCompleted, LearningCompleted>();
        services.AddFactHandler<OnPlanChanged, OnboardingStarted>();
        services.AddFactHandler<OnPlanChanged, OnboardingGuidesAssigned>();
        services.AddFactHandler<OnPlanChanged, OnboardingStartMoved>();
        services.AddFactHandler<OnPlanChanged, OnboardingDatesMoved>();
        services.AddFactHandler<OnPlanChanged, OnboardingVersionFollowed>();
        services.AddFactHandler<OnPlanChanged, OnboardingCompleted>();
        services.AddFactHandler<OnLeave, LeaveTaken>();
        services.AddFactHandler<OnLeave, LeaveChanged>();
        services.AddFactHandler<OnLeave, LeaveEnded>();
        services.AddFactHandler<OnLeave, LeaveRemoved>();
        services.AddFactHandler<OnPersonMoved, ManagerChanged>();
        services.AddFactHandler<OnPersonMoved, FirstDayMoved>();
        services.AddFactHandler<OnEmploymentEnded, EmploymentEnded>();
        services.AddSweep<RemindOfOverdueSteps>();
        services.AddSingleton<INavigation, OnboardingNavigation>();
        services.AddScoped<IPersonPart, PlanOfPerson>();
        services.AddScoped<IToday, OnboardingToday>();
        services.AddScoped<IDeadlineSource, OnboardingDeadlines>();
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
