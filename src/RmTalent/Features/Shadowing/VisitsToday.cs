using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>Visits that wait for this person: to agree, to date, to prepare, to write up, to sign.</summary>
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
                || (v.Status == VisitStatus.Scheduled && ((v.NewcomerId == me && v.ConfidentialAt == null) || (v.HostId == me && v.ConsentAt == null)))
                || (v.Status == VisitStatus.Done && ((v.NewcomerId == me && v.ReflectedAt == null) || (v.HostId == me && v.DebriefedAt == null)))
                || (v.Status == VisitStatus.Reflected && v.HostSignedAt == null && v.HostId == me)
                || (leads && v.Status == VisitStatus.Reflected && v.HostSignedAt != null && v.HostId != me && team.Any(p => p.Id == v.NewcomerId)))
            .OrderBy(v => v.StatusSince).Select(v => new { v.Id, v.Status, v.HostSignedAt, v.StartsAt, IsHost = v.HostId == me }).Take(10).ToListAsync(cancellationToken);
        var calendar = visits.Count == 0 ? null : WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        return
        [
            .. visits.Select(v => new TodayItem(
                v.Status switch
                {
                    VisitStatus.Proposed => texts["Answer a proposed visit"],
                    VisitStatus.Agreed => texts["Choose a date for the visit"],
                    VisitStatus.Scheduled => texts["Go through the checklist of your visit"],
                    VisitStatus.Done when v.IsHost => texts["Confirm hours and give feedback"],
                    VisitStatus.Done => texts["Write down what you saw"],
                    _ when v.HostSignedAt is null => texts["Read the debrief and sign"],
                    _ => texts["Sign off a visit"],
                },
                texts["Job shadowing"], $"/shadowing/{v.Id}", "eye-check", v.Status == VisitStatus.Scheduled && v.StartsAt is { } at ? calendar!.LocalDate(at) : null, Urgency.Normal, "Job shadowing")),
        ];
    }
}
