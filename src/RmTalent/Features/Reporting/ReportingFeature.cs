using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

public static class ReportingFeature
{
    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddScoped<EqualOpportunity>()
        .AddScoped<FairnessReport>()
        .AddScoped<ICandidatePart, EqualOpportunityPart>()
        .AddSingleton<INavigation, ReportingNavigation>()
        .AddScoped<IDemoData, ReportingDemo>()
        .AddFigures()
        .AddFactHandler<KeepJourneys, ApplicationSubmitted>()
        .AddFactHandler<KeepJourneys, ApplicationMoved>()
        .AddFactHandler<KeepJourneys, ApplicationHired>()
        .AddFactHandler<KeepJourneys, ApplicationReopened>()
        .AddFactHandler<KeepJourneys, ApplicationTurnedDown>()
        .AddFactHandler<KeepJourneys, DecisionCommunicated>()
        .AddFactHandler<KeepJourneys, ApplicationWithdrawn>()
        .AddFactHandler<KeepJourneys, OfferTurnedDown>()
        .AddFactHandler<KeepJourneys, OfferTakenBack>()
        .AddFactHandler<KeepJourneys, ConditionsFailed>()
        .AddFactHandler<KeepInterviewTracks, InterviewOffered>()
        .AddFactHandler<KeepInterviewTracks, InterviewBooked>()
        .AddFactHandler<KeepInterviewTracks, InterviewMoved>()
        .AddFactHandler<KeepInterviewTracks, InterviewCancelled>()
        .AddFactHandler<KeepInterviewTracks, ScorecardSubmitted>()
        .AddFactHandler<KeepInterviewTracks, ScorecardRevised>()
        .AddFactHandler<KeepInterviewTracks, ScorecardLapsed>();

    /// <summary>In the order in which they stand on their pages.</summary>
    private static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<IFigure, Funnel>()
        .AddSingleton<IFigure, FunnelBySource>()
        .AddSingleton<IFigure, FunnelByVacancy>()
        .AddSingleton<IFigure, TimeInStage>()
        .AddSingleton<IFigure, TimeToHire>()
        .AddSingleton<IFigure, TimeToFill>()
        .AddSingleton<IFigure, OfferAcceptance>()
        .AddSingleton<IFigure, PanelLoad>()
        .AddSingleton<IFigure, SchedulingDelay>()
        .AddSingleton<IFigure, AgreementOverTime>()
        .AddSingleton<IFigure, InterviewAgainstWork>();
}

internal sealed class ReportingNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("Reports", "/reports", "report-analytics", NavGroup.Hire, 90, Policies.SeeReports),
        new NavItem("Equal opportunity", "/administration/equal-opportunity", "scale", NavGroup.Manage, 72, Policies.Administer),
    ];
}
