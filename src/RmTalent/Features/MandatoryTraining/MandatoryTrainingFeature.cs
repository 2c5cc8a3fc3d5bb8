namespace RmTalent.Features.MandatoryTraining;

public static class MandatoryTrainingFeature
{
    public static IServiceCollection AddMandatoryTraining(this IServiceCollection services) => services;
}
