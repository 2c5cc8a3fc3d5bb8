using RmTalent.Features.People;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<Invitations>()
        .AddScoped<IInvitations>(p => p.GetRequiredService<Invitations>())
        .AddScoped<ILinkRenewal>(p => p.GetRequiredService<Invitations>())
        .AddScoped<PasswordChange>()
        .AddHostedService<DemoWelcome>()
        .AddScoped<IStarterData, SetUpCode>();
}
