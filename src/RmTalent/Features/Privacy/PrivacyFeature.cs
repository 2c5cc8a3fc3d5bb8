using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

public static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<RetentionBook>()
        .AddScoped<PersonalDataReader>()
        .AddScoped<Eraser>()
        .AddScoped<ICandidatePart, OwnDataPart>()
        .AddScoped<IApplicationPart, RetentionPart>()
        .AddScoped<IStarterData, StarterPolicies>()
        .AddScoped<IDemoData, PrivacyDemo>()
        .AddSingleton<INavigation, PrivacyNavigation>()
        .AddSweep<KeepRetentionSweep>()
        .AddSweep<RewriteErasedSweep>()
        .AddFactHandler<KeepRetentions, ApplicationSubmitted>()
        .AddFactHandler<KeepRetentions, ApplicationTurnedDown>()
        .AddFactHandler<KeepRetentions, DecisionCommunicated>()
        .AddFactHandler<KeepRetentions, ApplicationWithdrawn>()
        .AddFactHandler<KeepRetentions, OfferTurnedDown>()
        .AddFactHandler<KeepRetentions, OfferTakenBack>()
        .AddFactHandler<KeepRetentions, ConditionsFailed>()
        .AddFactHandler<KeepRetentions, ApplicationReopened>()
        .AddFactHandler<KeepRetentions, ApplicationHired>()
        .AddFactHandler<KeepRetentions, CandidateCorrected>()
        .AddFactHandler<KeepRetentions, CandidatesMerged>()
        .AddFactHandler<KeepRetentions, CandidatesParted>()
        .AddFactHandler<KeepRetentions, PersonLeft>()
        .AddFactHandler<KeepRetentions, PersonReturned>();
}

internal sealed class PrivacyNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Privacy", "/privacy", "shield", NavGroup.Hire, 95, Policies.KeepPrivacy)];
}
