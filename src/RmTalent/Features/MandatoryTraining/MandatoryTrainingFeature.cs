using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining;

public static class MandatoryTrainingFeature
{
    public static IServiceCollection AddMandatoryTraining(this IServiceCollection services) => services
        .AddScoped<Assigning>()
        .AddScoped<Fulfilment>()
        .AddFactHandler<MeetRequirements, LearningCompleted>()
        .AddFactHandler<OnPersonChanged, PersonJoined>()
        .AddFactHandler<OnPersonChanged, PersonHired>()
        .AddFactHandler<OnPersonChanged, PersonDescribed>()
        .AddFactHandler<OnPersonChanged, PersonReturned>()
        .AddFactHandler<OnLeave, LeaveTaken>()
        .AddFactHandler<OnLeave, LeaveChanged>()
        .AddFactHandler<OnLeave, LeaveEnded>()
        .AddFactHandler<OnLeave, LeaveRemoved>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddScoped<LeavePauses>()
        .AddScoped<IPersonPart, StandingOfPerson>()
        .AddSweep<PauseForLeave>()
        .AddSweep<SendTrainingDigests>()
        .AddSweep<AssignTraining>()
        .AddSweep<MarkOverdueTraining>()
        .AddSweep<RemindOfTraining>()
        .AddSweep<RenewTraining>()
        .AddScoped<IToday, TrainingToday>()
        .AddScoped<IStarterData, RequirementStarter>()
        .AddScoped<IDemoData, MandatoryTrainingDemo>()
        .AddSingleton<INavigation, MandatoryTrainingNavigation>();
}

internal sealed class MandatoryTrainingNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("My training", "/my-training", "checklist", NavGroup.Develop, 20, Policies.Learn),
        new NavItem("Compliance board", "/compliance", "shield-check", NavGroup.Comply, 10, Policies.SeeCompliance),
        new NavItem("Requirements", "/requirements", "gavel", NavGroup.Comply, 20, Policies.KeepRequirements),
    ];
}
