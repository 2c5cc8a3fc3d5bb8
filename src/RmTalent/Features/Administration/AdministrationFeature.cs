using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

public static class AdministrationFeature
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services.AddSingleton<INavigation, AdministrationNavigation>();
}

internal sealed class AdministrationNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("Messages", "/administration/messages", "mail", NavGroup.Manage, 80, Policies.Administer),
        new NavItem("Organisation", "/administration/organisation", "building", NavGroup.Manage, 70, Policies.Administer),
        new NavItem("Audit", "/administration/audit", "history", NavGroup.Manage, 90, Policies.Administer),
        new NavItem("Jobs", "/administration/jobs", "clock", NavGroup.Manage, 81, Policies.Administer),
    ];
}
