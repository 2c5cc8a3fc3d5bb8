using RmTalent.Features.Home;
using RmTalent.Features.Administration;
using RmTalent.Features.Accounts;
using RmTalent.Features.People;
using RmTalent.Features.Competencies;
using RmTalent.Features.Vacancies;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Offers;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding;
using RmTalent.Features.Shadowing;
using RmTalent.Features.MandatoryTraining;
using RmTalent.Features.Certification;
using RmTalent.Features.Performance;
using RmTalent.Features.Privacy;
using RmTalent.Features.Reporting;
using RmTalent.Features.Api;

namespace RmTalent.Features;

public static class FeaturesSetup
{
    /// <summary>Every slice, left to right: each may know only those above it.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddHome()
        .AddAdministration()
        .AddPeople()
        .AddAccounts()
        .AddCompetencies()
        .AddVacancies()
        .AddApplications()
        .AddInterviewing()
        .AddOffers()
        .AddLearning()
        .AddOnboarding()
        .AddShadowing()
        .AddMandatoryTraining()
        .AddCertification()
        .AddPerformance()
        .AddReporting()
        .AddPrivacy()
        .AddApi();
}
