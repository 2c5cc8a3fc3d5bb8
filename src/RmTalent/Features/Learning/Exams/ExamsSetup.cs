using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

public static class ExamsSetup
{
    public static IServiceCollection AddExams(this IServiceCollection services)
    {
        services.AddScoped<ExamResults>();
        services.AddSweep<HandInRunOutAttempts>();
        services.AddSweep<GradeCorrectedAttempts>();
        services.AddFactHandler<OnAttemptRegraded, AttemptRegraded>();
        services.AddFactHandler<OnAttemptScored, AttemptScored>();
        services.AddScoped<IToday, ExamToday>();
        services.AddScoped<IDemoData, ExamDemo>();
        return services;
    }
}
