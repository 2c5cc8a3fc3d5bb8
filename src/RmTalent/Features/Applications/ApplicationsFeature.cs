using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Talent;
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
        var items = waiting.Select(w => new TodayItem(
            texts["{0} applications to screen", w.Count], w.Title, $"/vacancies/{w.Id}/screening", "clipboard-check", null, Urgency.Today, "Applications"));
        return [.. items, .. await UnansweredAsync(id, cancellationToken)];
    }

    /// <summary>Who waits for an answer that nobody is about to give; more than a few are not counted to the last. One question to the database for all.</summary>
    private async Task<IEnumerable<TodayItem>> UnansweredAsync(Guid recruiterId, CancellationToken cancellationToken)
    {
        var since = clock.Today().AddDays(-QuietDays);
        var untold = db.Set<Application>().Where(a => a.Status == ApplicationStatus.Unsuccessful && a.CommunicatedAt == null && a.NoticeDueAt == null).Take(MostCounted + 1);
        var over = new ApplicationFilter { Over = true }.Narrow(db, db.Set<Application>()).Take(MostCounted + 1);
        var quiet = new ApplicationFilter { QuietSince = since }.Narrow(db, db.Set<Application>()).Take(MostCounted + 1);
        var counts = await db.Users.Where(u => u.Id == recruiterId).Select(_ => new { Untold = untold.Count(), Over = over.Count(), Quiet = quiet.Count() }).SingleOrDefaultAsync(cancellationToken);
        return counts is null ? [] : new[]
        {
            Card(counts.Untold, texts["{0} decisions that nobody was told of", Some(counts.Untold)], $"Filter.Status={ApplicationStatus.Unsuccessful}", "mail", Urgency.Today),
            Card(counts.Over, texts["{0} applicants wait for an answer though the vacancy is over", Some(counts.Over)], "Filter.Over=true", "alert-circle", Urgency.Today),
            Card(counts.Quiet, texts["{0} applications without a step for two weeks", Some(counts.Quiet)], $"Filter.QuietSince={since:yyyy-MM-dd}", "clock", Urgency.Normal),
        }.OfType<TodayItem>();
    }

    private static object Some(int count) => count > MostCounted ? $"{MostCounted}+" : count;

    private static TodayItem? Card(int count, string text, string filter, string icon, Urgency urgency) =>
        count == 0 ? null : new(text, null, $"/applications?{filter}", icon, null, urgency, "Applications");
}
