using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<IDemoData, PeopleDemo>();
}
