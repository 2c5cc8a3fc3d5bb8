using RmTalent.Features.Certification;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Calendar;
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
        .AddFactHandler<TickLearning, CertificateIssued>()
        .AddFactHandler<TickLearning, CredentialVerified>()
        .AddFactHandler<TickLearning, DevelopmentPlanAgreed>()
        .AddFactHandler<OnDevelopmentPlanAgreed, DevelopmentPlanAgreed>()
        .AddFactHandler<OnPlanChanged, DevelopmentPlanDrafted>()
        .AddFactHandler<OnPlanChanged, DevelopmentPlanAgreed>()
        .AddFactHandler<OnPlanChanged, DevelopmentPlanHandedOver>()
        .AddFactHandler<OnPlanChanged, DevelopmentPlanReopened>()
        .AddFactHandler<OnPlanChanged, DevelopmentActionObjected>()
        .AddFactHandler<OnDevelopmentPlanSigned, DevelopmentPlanSigned>()
        .AddFactHandler<OnManagerChanged, ManagerChanged>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddScoped<IPersonPart, PlansOfPerson>()
        .AddSweep<RemindOfActions>()
        .AddSweep<RemindOfReviews>()
        .AddScoped<IToday, PlansToday>()
        .AddScoped<IDeadlineSource, PlanDeadlines>()
        .AddScoped<IDemoData, PerformanceDemo>()
        .AddSingleton<INavigation, PerformanceNavigation>();
}

internal sealed class PerformanceNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Development plans", "/development-plans", "target", NavGroup.Perform, 10, Policies.Develop)];
}
