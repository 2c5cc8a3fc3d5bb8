using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

public static class CompetenciesFeature
{
    public static IServiceCollection AddCompetencies(this IServiceCollection services) => services
        .AddScoped<IStarterData, StarterFramework>();
}
