using System.Security.Claims;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing.Booking;
using RmTalent.Features.Interviewing.Panels;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

public static class InterviewingFeature
{
    public static IServiceCollection AddInterviewing(this IServiceCollection services) => services
        .AddScoped<InterviewMails>()
        .AddScoped<ScoreMails>()
        .AddScoped<SlotFinder>()
        .AddScoped<PanelMembers>()
        .AddScoped<PanelLoad>()
        .AddScoped<ICalendarSource, InterviewCalendar>()
        .AddScoped<StarterPlan>()
        .AddScoped<ILinkRenewal, BookingLinkRenewal>()
        .AddSingleton<IVacancyTab, InterviewPlanTab>()
        .AddScoped<IApplicationPart, InterviewPart>()
        .AddScoped<ICandidatePart, InterviewCandidatePart>()
        .AddScoped<IToday, InterviewsToday>()
        .AddSingleton<INavigation, InterviewingNavigation>()
        .AddScoped<IStarterData, StarterQuestions>()
        .AddScoped<IDemoData, InterviewingDemo>()
        .AddFactHandler<OnScorecardSettled, ScorecardSubmitted>()
        .AddFactHandler<OnScorecardSettled, ScorecardLapsed>()
        .AddFactHandler<OnApplicationEnded, ApplicationWithdrawn>()
        .AddFactHandler<OnApplicationEnded, ApplicationTurnedDown>()
        .AddFactHandler<OnVacancyCopied, VacancyCopied>()
        .AddFactHandler<OnApplicationReopened, ApplicationReopened>()
        .AddSweep<RemindToScoreSweep>()
        .AddSweep<LapseScoringSweep>();
}

internal sealed class InterviewingNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("Interviews", "/interviews", "messages", NavGroup.Hire, 40, Policies.SeeInterviews),
        new NavItem("Question bank", "/interview-questions", "message-2", NavGroup.Hire, 60, Policies.PlanInterviews),
    ];
}

internal sealed class InterviewPlanTab : IVacancyTab
{
    public int Order => 30;

    public string Text => "Interview plan";

    public string UrlOf(Guid vacancyId) => $"/vacancies/{vacancyId}/interview-plan";

    public bool IsFor(ClaimsPrincipal user) => Policies.RolesOf(Policies.PlanInterviews).Any(user.IsInRole);
}
