namespace RmTalent.Features.Learning;

public static class LearningFeature
{
    public static IServiceCollection AddLearning(this IServiceCollection services) => services;
}
