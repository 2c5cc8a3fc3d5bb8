using RmTalent.Platform.Web;

namespace RmTalent.Platform.Security;

public static class SecuritySetup
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPolicies();
        services.AddScoped<IStarterData, RolesStarter>();
        return services;
    }
}
