namespace RmTalent.Features.Vacancies;

public static class VacanciesFeature
{
    public static IServiceCollection AddVacancies(this IServiceCollection services) => services;
}
