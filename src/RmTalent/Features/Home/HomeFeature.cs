using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Home;

public static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddSingleton<INavigation, HomeNavigation>();
}

internal sealed class HomeNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new("Home", "/", "home", NavGroup.Today, 0, Policies.SignedIn)];
}
