using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<NewAccounts>()
        .AddScoped<PersonChoices>()
        .AddSweep<EndEmployment>()
        .AddScoped<IPersonPart, LeaveOfPerson>()
        .AddSingleton<INavigation, PeopleNavigation>()
        .AddScoped<IDemoData, PeopleDemo>();
}

internal sealed class PeopleNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new("People", "/people", "users", NavGroup.Manage, 10, Policies.SeePeople)];
}
