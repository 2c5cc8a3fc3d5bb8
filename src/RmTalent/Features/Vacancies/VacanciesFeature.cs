using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies.Benchmarks;
using RmTalent.Features.Vacancies.Careers;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

public static class VacanciesFeature
{
    public static IServiceCollection AddVacancies(this IServiceCollection services) => services
        .AddOutputCache(options => options.AddPolicy(CareersCache.Name, new CareersCache()))
        .AddSingleton<INavigation, VacanciesNavigation>()
        .AddScoped<IToday, VacanciesToday>()
        .AddScoped<IStarterData, StarterBenchmarks>()
        .AddFactHandler<VacancyNews, VacancySubmitted>()
        .AddFactHandler<VacancyNews, VacancyApprovalVoided>()
        .AddFactHandler<VacancyNews, VacancySentBack>()
        .AddFactHandler<VacancyNews, VacancyApproved>()
        .AddSweep<CloseEndedVacancies>()
        .AddSweep<RemindOfApprovals>()
        .AddScoped<IDemoData, VacanciesDemo>();
}

internal sealed class VacanciesNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Vacancies", "/vacancies", "briefcase", NavGroup.Hire, 10, Policies.SeeVacancies), new NavItem("Pay benchmarks", "/administration/pay-benchmarks", "wallet", NavGroup.Manage, 60, Policies.Administer)];
}

/// <summary>Hiring managers: what waits for approval. Recruiters: what came back or may be published.</summary>
internal sealed class VacanciesToday(AppDbContext db, ITexts texts) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Policies.RolesOf(Policies.SeeVacancies).Any(user.IsInRole))
        {
            return [];
        }

        var id = user.Id;
        var waiting = await db.Vacancies.AsNoTracking()
            .Where(v => (v.Status == VacancyStatus.InReview && v.HiringManagerId == id)
                || (v.RecruiterId == id && (v.Status == VacancyStatus.Approved || (v.Status == VacancyStatus.Draft && v.SentBackReason != null))))
            .OrderBy(v => v.StatusSince).Take(10).Select(v => new { v.Id, v.Title, v.Status }).ToListAsync(cancellationToken);
        return [.. waiting.Select(v => v.Status switch
        {
            VacancyStatus.InReview => new TodayItem(texts["Approve {0}", v.Title], null, $"/vacancies/{v.Id}", "checks", null, Urgency.Today, "Vacancies"),
            VacancyStatus.Approved => new TodayItem(texts["Publish {0}", v.Title], null, $"/vacancies/{v.Id}", "rocket", null, Urgency.Normal, "Vacancies"),
            _ => new TodayItem(texts["{0} was sent back", v.Title], null, $"/vacancies/{v.Id}", "arrow-back-up", null, Urgency.Soon, "Vacancies"),
        })];
    }
}
