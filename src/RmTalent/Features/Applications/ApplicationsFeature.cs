using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

public static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddFactHandler<ApplicationSearch, ApplicationSubmitted>()
        .AddScoped<ILinkRenewal, ApplicationLinkRenewal>()
        .AddScoped<Mentions>()
        .AddScoped<Invitations>()
        .AddScoped<DraftShredder>()
        .AddScoped<IReplyTo, RecruiterReplies>()
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

/// <summary>Recruiters: what is to be screened, decisions without a mail, and applicants whom everybody has forgotten.</summary>
internal sealed class ApplicationsToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const int QuietDays = 14;
    private const int MostCounted = 99;

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
        TodayItem Card(string text, string filter, string icon, Urgency urgency) => new(text, null, $"/applications?{filter}", icon, null, urgency, "Applications");
        return
        [
            .. items,
            .. untold == 0 ? [] : new[] { Card(texts["{0} decisions that nobody was told of", untold], $"Filter.Status={ApplicationStatus.Unsuccessful}", "mail", Urgency.Today) },
            .. await ForgottenAsync(Card, cancellationToken),
        ];
    }

    /// <summary>Who waits for an answer that nobody is about to give. More than a few are not counted to the last.</summary>
    private async Task<IReadOnlyList<TodayItem>> ForgottenAsync(Func<string, string, string, Urgency, TodayItem> card, CancellationToken cancellationToken)
    {
        string Some(int count) => count > MostCounted ? $"{MostCounted}+" : count.ToString(CultureInfo.CurrentCulture);
        Task<int> CountAsync(ApplicationFilter filter) => filter.Narrow(db, db.Applications).Take(MostCounted + 1).CountAsync(cancellationToken);
        var since = clock.Today().AddDays(-QuietDays);
        var (over, quiet) = (await CountAsync(new ApplicationFilter { Over = true }), await CountAsync(new ApplicationFilter { QuietSince = since }));
        return
        [
            .. over == 0 ? [] : new[] { card(texts["{0} applicants wait for an answer though the vacancy is over", Some(over)], "Filter.Over=true", "alert-circle", Urgency.Today) },
            .. quiet == 0 ? [] : new[] { card(texts["{0} applications without a step for two weeks", Some(quiet)], $"Filter.QuietSince={since:yyyy-MM-dd}", "clock", Urgency.Normal) },
        ];
    }
}
