using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>My open trainings, and for line managers those of the team that are overdue.</summary>
internal sealed class TrainingToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var mine = await db.Assignments.AsNoTracking().OpenOf(user.Id).Where(a => a.Status != AssignmentStatus.Paused && a.DueOn <= today.AddDays(BoardFilter.SoonDays))
            .OrderBy(a => a.DueOn).Select(a => new { a.Requirement!.Title, a.DueOn, a.Status }).Take(10).ToListAsync(cancellationToken);
        List<TodayItem> items = [.. mine.Select(a => new TodayItem(a.Title.ToString(), texts["Mandatory training"], "/my-training", "shield-check", a.DueOn,
            a.DueOn < today ? Urgency.Overdue : a.DueOn == today ? Urgency.Today : Urgency.Soon, "Mandatory training"))];
        if (user.IsInRole(Roles.LineManager))
        {
            var team = db.InTeamOf(user.Id);
            var overdue = await db.Assignments.CountAsync(a => a.IsCurrent && a.Status == AssignmentStatus.Overdue && team.Any(p => p.Id == a.PersonId), cancellationToken);
            if (overdue > 0)
            {
                items.Add(new TodayItem(texts["{0} overdue trainings in your team", overdue], null, "/compliance?Filter.Status=Overdue", "shield-check", null, Urgency.Overdue, "Mandatory training"));
            }
        }

        return items;
    }
}
