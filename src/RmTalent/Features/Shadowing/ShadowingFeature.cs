using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

public static class ShadowingFeature
{
    public static IServiceCollection AddShadowing(this IServiceCollection services) => services
        .AddScoped<Matching>()
        .AddFactHandler<OnShadowingSignedOff, ShadowingSignedOff>()
        .AddFactHandler<OnEmploymentEnded, EmploymentEnded>()
        .AddSweep<RemindOfVisits>()
        .AddScoped<IPersonPart, VisitsOfPerson>()
        .AddScoped<IToday, VisitsToday>()
        .AddScoped<ICalendarSource, VisitCalendar>()
        .AddScoped<IDemoData, ShadowingDemo>()
        .AddSingleton<INavigation, ShadowingNavigation>();
}

internal sealed class ShadowingNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Job shadowing", "/shadowing", "eye-check", NavGroup.Develop, 30, Policies.Shadow)];
}

/// <summary>Visits that wait for this person: to agree, to date, to reflect on, to sign.</summary>
internal sealed class VisitsToday(AppDbContext db, ITexts texts) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var leads = user.IsInRole(Roles.LineManager);
        var team = db.InTeamOf(me);
        var visits = await db.ShadowingVisits.AsNoTracking()
            .Where(v => (v.Status == VisitStatus.Proposed && v.ProposedById != me && (v.HostId == me || (v.NewcomerId == me && v.ProposedById == v.HostId)))
                || (v.Status == VisitStatus.Agreed && (v.NewcomerId == me || v.HostId == me))
                || (v.Status == VisitStatus.Done && v.NewcomerId == me)
                || (v.Status == VisitStatus.Reflected && v.HostSignedAt == null && v.HostId == me)
                || (leads && v.Status == VisitStatus.Reflected && v.HostSignedAt != null && v.HostId != me && team.Any(p => p.Id == v.NewcomerId)))
            .OrderBy(v => v.StatusSince).Select(v => new { v.Id, v.Status, v.HostSignedAt }).Take(10).ToListAsync(cancellationToken);
        return
        [
            .. visits.Select(v => new TodayItem(
                v.Status switch
                {
                    VisitStatus.Proposed => texts["Answer a proposed visit"],
                    VisitStatus.Agreed => texts["Choose a date for the visit"],
                    VisitStatus.Done => texts["Write down what you saw"],
                    _ when v.HostSignedAt is null => texts["Confirm hours and give feedback"],
                    _ => texts["Sign off a visit"],
                },
                texts["Job shadowing"], $"/shadowing/{v.Id}", "eye-check", null, Urgency.Normal, "Job shadowing")),
        ];
    }
}
