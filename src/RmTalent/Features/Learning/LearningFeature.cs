using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning;

public static class LearningFeature
{
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddExams();
        services.AddScoped<LearnerMail>();
        services.AddFactHandler<OnModulePublished, ModulePublished>();
        services.AddFactHandler<OnWorkRead, SubmissionReturned>();
        services.AddFactHandler<OnWorkRead, SubmissionMarked>();
        services.AddScoped<ScormImports>();
        services.AddScoped<ScormStage>();
        services.AddScoped<ScormWindows>();
        services.AddFactHandler<OnSeats, SeatTaken>();
        services.AddFactHandler<OnSeats, SeatPromoted>();
        services.AddFactHandler<OnSeats, SeatLeft>();
        services.AddFactHandler<OnSeats, SeatAsked>();
        services.AddFactHandler<OnSeats, SeatDeclined>();
        services.AddFactHandler<OnSeats, AttendanceRecorded>();
        services.AddFactHandler<OnSeats, SessionCancelled>();
        services.AddFactHandler<OnSeats, SessionChanged>();
        services.AddFactHandler<OnTeaching, SessionPlanned>();
        services.AddFactHandler<OnTeaching, SessionChanged>();
        services.AddFactHandler<OnTeaching, SessionCancelled>();
        services.AddFactHandler<OnEmploymentEnded, EmploymentEnded>();
        services.AddSingleton<INavigation, LearningNavigation>();
        services.AddScoped<IToday, LearningToday>();
        services.AddScoped<IPersonPart, CompletionsOfPerson>();
        services.AddScoped<ICalendarSource, SessionCalendar>();
        services.AddScoped<IStarterData, Starter.LearningStarter>();
        services.AddScoped<IDemoData, LearningDemo>();
        services.AddScoped<IDemoData, SessionDemo>();
        services.AddScoped<IDemoData, CapsuleDemo>();
        services.AddScoped<IDemoData, Scenarios.ScenarioDemo>();
        services.AddScoped<IDemoData, ScormDemo>();
        return services;
    }
}

internal sealed class LearningNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("My learning", "/learn", "book", NavGroup.Develop, 10, Policies.Learn),
        new NavItem("Teaching", "/teach", "presentation", NavGroup.Develop, 30, Policies.Teach),
    ];
}
