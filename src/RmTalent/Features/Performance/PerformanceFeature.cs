namespace RmTalent.Features.Performance;

public static class PerformanceFeature
{
    public static IServiceCollection AddPerformance(this IServiceCollection services) => services;
}
