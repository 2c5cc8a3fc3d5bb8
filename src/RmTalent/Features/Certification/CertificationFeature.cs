using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification.Badges;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Audit;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

public static class CertificationFeature
{
    public static IServiceCollection AddCertification(this IServiceCollection services) => services
        .AddScoped<Issuer>()
        .AddScoped<CertificatePaper>()
        .AddScoped<DesignFiles>()
        .AddScoped<SigningKeys>()
        .AddScoped<BadgeMaker>()
        .AddScoped<CertificateNumbers>()
        .AddScoped<BulkChoices>()
        .AddScoped<RuleSources>()
        .AddScoped<ITrainingProof, CertificatesAsProof>()
        .AddFactHandler<OnLearningCompleted, LearningCompleted>()
        .AddFactHandler<OnRequirementMet, RequirementMet>()
        .AddFactHandler<OnCertificateOrdered, CertificateOrdered>()
        .AddSweep<RemindOfExpiry>()
        .AddScoped<IPersonPart, CertificatesOfPerson>()
        .AddScoped<IToday, CertificatesToday>()
        .AddScoped<IStarterData, StarterTemplates>()
        .AddScoped<IDemoData, CertificationDemo>()
        .AddSingleton<INavigation, CertificationNavigation>();
}

internal sealed class CertificationNavigation : INavigation
{
    public IEnumerable<NavItem> Items =>
    [
        new NavItem("My certificates", "/certificates/mine", "award", NavGroup.Develop, 60, Policies.Learn),
        new NavItem("Certificates", "/certificates", "certificate", NavGroup.Comply, 40, Policies.IssueCertificates),
        new NavItem("Keys that sign badges", "/administration/signing-keys", "key", NavGroup.Manage, 75, Policies.Administer),
    ];
}

/// <summary>My certificates that end soon; for those who issue them, what could not be issued.</summary>
internal sealed class CertificatesToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const string Group = "Certificates";

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var ending = await db.Awards.AsNoTracking().Where(a => a.PersonId == me).EndingWithin(Award.ReminderDays[0], today)
            .OrderBy(a => a.ValidUntil).Take(5).Select(AwardRow.From).ToListAsync(cancellationToken);
        var failed = Policies.RolesOf(Policies.IssueCertificates).Any(user.IsInRole)
            ? await db.CertificateOrders.AsNoTracking().Where(o => o.State == OrderState.Failed).GroupBy(o => o.BulkIssueId)
                .OrderBy(g => g.Key).Select(g => new { g.Key, Count = g.Count() }).Take(5).ToListAsync(cancellationToken)
            : [];
        return
        [
            .. ending.Select(a => new TodayItem(texts["Your certificate ends: {0}", a.Snapshot.Achievement], a.Number, $"/certificates/{a.Id}", "certificate", a.ValidUntil,
                a.ValidUntil == today ? Urgency.Today : Urgency.Soon, Group)),
            .. failed.Select(f => new TodayItem(texts["Certificates that could not be issued: {0}", f.Count], null, $"/certificates/bulk/{f.Key}", "alert-triangle", null, Urgency.Today, Group)),
        ];
    }
}
