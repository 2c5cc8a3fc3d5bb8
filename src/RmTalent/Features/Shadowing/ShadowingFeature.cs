namespace RmTalent.Features.Shadowing;

public static class ShadowingFeature
{
    public static IServiceCollection AddShadowing(this IServiceCollection services) => services;
}
