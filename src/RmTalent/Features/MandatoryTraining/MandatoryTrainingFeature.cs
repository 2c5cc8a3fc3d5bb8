using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Audit;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Licences;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
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
        .AddFactHandler<MeetRequirements, TrainingAssigned>()
        .AddFactHandler<MeetRequirements, TrainingRenewed>()
        .AddFactHandler<MeetRequirements, TrainingAskedAgain>()
        .AddFactHandler<OnPersonChanged, PersonJoined>()
        .AddFactHandler<OnPersonChanged, PersonHired>()
        .AddFactHandler<OnPersonChanged, PersonDescribed>()
        .AddFactHandler<OnPersonChanged, PersonReturned>()
        .AddFactHandler<OnPersonChanged, PersonPreferred>()
        .AddFactHandler<OnModuleVersion, ModulePublished>()
        .AddFactHandler<OnLeave, LeaveTaken>()
        .AddFactHandler<OnLeave, LeaveChanged>()
        .AddFactHandler<OnLeave, LeaveEnded>()
        .AddFactHandler<OnLeave, LeaveRemoved>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddScoped<LeavePauses>()
        .AddScoped<EvidenceReader>()
        .AddCredentials()
        .AddLicences()
        .AddScoped<IPersonPart, StandingOfPerson>()
        .AddSweep<PauseForLeave>()
        .AddSweep<SendTrainingDigests>()
        .AddSweep<AssignTraining>()
        .AddSweep<MarkOverdueTraining>()
        .AddSweep<ExpireTraining>()
        .AddSweep<RemindOfTraining>()
        .AddSweep<RenewTraining>()
        .AddScoped<IToday, TrainingToday>()
        .AddScoped<IDeadlineSource, TrainingDeadlines>()
        .AddScoped<IStarterData, RequirementStarter>()
        .AddScoped<IDemoData, MandatoryTrainingDemo>()
        .AddSingleton<INavigation, MandatoryTrainingNavigation>();

    private static IServiceCollection AddCredentials(this IServiceCollection services) => services
        .AddScoped<CpdLedger>()
        .AddFactHandler<ProposeCpd, LearningCompleted>()
        .AddSweep<RemindOfCredentials>()
        .AddScoped<IPersonPart, CredentialsOfPerson>()
        .AddScoped<IToday, CredentialsToday>()
        .AddScoped<IStarterData, StarterSchemes>()
        .AddScoped<IDemoData, CredentialsDemo>();

    private static IServiceCollection AddLicences(this IServiceCollection services) => services
        .AddScoped<LicenceCheck>()
        .AddScoped<LicenceKeeper>()
        .AddScoped<Shadowing.IHoursGoals, LicenceHours>()
        .AddFactHandler<OnLicenceConcern, RequirementMet>()
        .AddFactHandler<OnLicenceConcern, TrainingWaived>()
        .AddFactHandler<OnLicenceConcern, TrainingExpired>()
        .AddFactHandler<OnLicenceConcern, TrainingCreditRestored>()
        .AddFactHandler<OnLicenceConcern, CredentialVerified>()
        .AddFactHandler<OnLicenceConcern, CredentialCorrected>()
        .AddFactHandler<OnLicenceConcern, CredentialWithdrawn>()
        .AddFactHandler<OnLicenceConcern, Shadowing.ShadowingSignedOff>()
        .AddFactHandler<OnLicenceConcern, LeaveTaken>()
        .AddFactHandler<OnLicenceConcern, LeaveChanged>()
        .AddFactHandler<OnLicenceConcern, LeaveEnded>()
        .AddFactHandler<OnLicenceConcern, LeaveRemoved>()
        .AddFactHandler<OnLicenceConcern, PersonJoined>()
        .AddFactHandler<OnLicenceConcern, PersonHired>()
        .AddFactHandler<OnLicenceConcern, PersonDescribed>()
        .AddFactHandler<OnLicenceConcern, PersonReturned>()
        .AddFactHandler<OnLicenceConcern, EmploymentEnded>()
        .AddFactHandler<OnLicenceRule, LicenceRuleChanged>()
        .AddFactHandler<OnLicenceRule, LicenceRuleRetired>()
        .AddSweep<KeepLicences>()
        .AddScoped<IPersonPart, LicenceOfPerson>()
        .AddScoped<IToday, LicencesToday>()
        .AddScoped<IStarterData, StarterLicenceRule>()
        .AddScoped<IDemoData, LicencesDemo>();
}

internal sealed class MandatoryTrainingNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("My training", "/my-training", "checklist", NavGroup.Develop, 20, Policies.Learn),
        new NavItem("Compliance board", "/compliance", "shield-check", NavGroup.Comply, 10, Policies.SeeCompliance),
        new NavItem("Licence to serve", "/licences", "id", NavGroup.Comply, 15, Policies.SeeCompliance),
        new NavItem("My certifications", "/my-credentials", "certificate", NavGroup.Develop, 65, Policies.Learn),
        new NavItem("External certifications", "/credentials", "file-certificate", NavGroup.Comply, 45, Policies.SeeCompliance),
        new NavItem("Requirements", "/requirements", "gavel", NavGroup.Comply, 20, Policies.KeepRequirements),
    ];
}
