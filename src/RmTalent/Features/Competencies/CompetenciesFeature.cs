using RmTalent.Features.People;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

public static class CompetenciesFeature
{
    public static IServiceCollection AddCompetencies(this IServiceCollection services) => services
        .AddScoped<CompetencyChoices>()
        .AddScoped<IPersonPart, GapsOfPerson>()
        .AddSingleton<INavigation, CompetenciesNavigation>()
        .AddScoped<IStarterData, StarterFramework>();
}

internal sealed class CompetenciesNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new("Competencies", "/competencies", "target", NavGroup.Develop, 90, Policies.SignedIn)];
}
