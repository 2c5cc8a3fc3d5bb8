namespace RmTalent.Features.Onboarding;

public static class OnboardingFeature
{
    public static IServiceCollection AddOnboarding(this IServiceCollection services) => services;
}
