using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

public static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddFactHandler<ApplicationSearch, ApplicationSubmitted>()
        .AddScoped<ILinkRenewal, ApplicationLinkRenewal>()
        .AddScoped<Mentions>()
        .AddScoped<IReasonCover, BlindReasons>()
        .AddSweep<SendDecisions>()
        .AddSweep<ForgetDrafts>()
        .AddSingleton<IVacancyTab, ApplicationsTab>()
        .AddSingleton<IVacancyTab, ScreeningTab>()
        .AddSingleton<INavigation, ApplicationsNavigation>()
        .AddScoped<IToday, ApplicationsToday>()
        .AddScoped<IDemoData, ApplicationsDemo>();
}

internal sealed class ApplicationsTab : IVacancyTab
{
    public int Order => 10;

    public string Text => "Applications";

    public string UrlOf(Guid vacancyId) => $"/vacancies/{vacancyId}/applications";

    public bool IsFor(ClaimsPrincipal user) => user.IsAdministrator || user.IsInRole(Roles.Recruiter) || user.IsInRole(Roles.HiringManager);
}

internal sealed class ScreeningTab : IVacancyTab
{
    public int Order => 20;

    public string Text => "Screening";

    public string UrlOf(Guid vacancyId) => $"/vacancies/{vacancyId}/screening";

    public bool IsFor(ClaimsPrincipal user) => user.IsAdministrator || user.IsInRole(Roles.Recruiter);
}

internal sealed class ApplicationsNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("Applications", "/applications", "users", NavGroup.Hire, 20, Policies.SeeApplicants),
        new NavItem("Talent pool", "/talent-pool", "star", NavGroup.Hire, 25, Policies.ScreenApplicants),
        new NavItem("Internal vacancies", "/internal-vacancies", "briefcase", NavGroup.Develop, 90, Policies.SignedIn),
    ];
}

/// <summary>Recruiters: what is to be screened, and decisions without a mail.</summary>
internal sealed class ApplicationsToday(AppDbContext db, ITexts texts) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.IsInRole(Roles.Recruiter))
        {
            return [];
        }

        var id = user.Id;
        var waiting = await (
            from v in db.Set<Vacancy>().AsNoTracking()
            where v.RecruiterId == id && v.PublishedAt != null
            where db.Set<Application>().Any(a => a.VacancyId == v.Id && (a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.InReview))
            orderby v.Id
            select new { v.Id, v.Title, Count = db.Set<Application>().Count(a => a.VacancyId == v.Id && (a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.InReview)) })
            .Take(10).ToListAsync(cancellationToken);
        var untold = await db.Applications.CountAsync(a => a.Status == ApplicationStatus.Unsuccessful && a.CommunicatedAt == null && a.NoticeDueAt == null, cancellationToken);
        var items = waiting.Select(w => new TodayItem(
            texts["{0} applications to screen", w.Count], w.Title, $"/vacancies/{w.Id}/screening", "clipboard-check", null, Urgency.Today, "Applications"));
        return untold == 0 ? [.. items]
            : [.. items, new TodayItem(texts["{0} decisions that nobody was told of", untold], null, $"/applications?Filter.Status={ApplicationStatus.Unsuccessful}", "mail", null, Urgency.Today, "Applications")];
    }
}
