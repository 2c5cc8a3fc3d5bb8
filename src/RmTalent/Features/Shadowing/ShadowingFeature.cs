using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

public static class ShadowingFeature
{
    public static IServiceCollection AddShadowing(this IServiceCollection services) => services
        .AddScoped<Matching>()
        .AddScoped<Booking>()
        .AddScoped<IHoursGoals, OnboardingHours>()
        .AddFactHandler<OnDebrief, ShadowingDebriefed>()
        .AddFactHandler<OnDebrief, ShadowingHostSigned>()
        .AddFactHandler<OnShadowingSignedOff, ShadowingSignedOff>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddSweep<RemindOfVisits>()
        .AddScoped<IPersonPart, VisitsOfPerson>()
        .AddScoped<IToday, VisitsToday>()
        .AddScoped<ICalendarSource, VisitCalendar>()
        .AddScoped<IDemoData, ShadowingDemo>()
        .AddSingleton<IStepPlace, VisitsPlace>()
        .AddSingleton<INavigation, ShadowingNavigation>();
}

/// <summary>Shadowing steps of an onboarding plan lead to the visits.</summary>
internal sealed class VisitsPlace : IStepPlace
{
    public StepKind Kind => StepKind.Shadowing;

    public string Path => "/shadowing";
}

internal sealed class ShadowingNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Job shadowing", "/shadowing", "eye-check", NavGroup.Develop, 30, Policies.Shadow)];
}
