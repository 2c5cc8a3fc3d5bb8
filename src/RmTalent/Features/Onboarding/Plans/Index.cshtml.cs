using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>The newcomers whom this person guides; running plans first.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int AtMost = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var me = User.Id;
        var plans = await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).SeenBy(User.Id, User.IsAdministrator).Where(p => p.PersonId != me)
            .OrderBy(p => p.EndedAt == null ? 0 : 1).ThenByDescending(p => p.StartedAt).Take(AtMost).ToListAsync(cancellationToken);
        var ids = plans.ConvertAll(p => p.PersonId);
        var names = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        Rows = [.. plans.Select(p => new Row(p.Id, names.GetValueOrDefault(p.PersonId, "–"), p.Title, p.StartsOn,
            p.Steps.Count(s => !s.IsOptional && p.IsSatisfied(s)), p.Steps.Count(s => !s.IsOptional), p.Steps.Count(s => p.IsOverdue(s, today)), p.CompletedAt is not null, p.EndedAt is not null))];
    }

    public sealed record Row(Guid Id, string Name, LocalisedText Title, DateOnly StartsOn, int Done, int All, int Overdue, bool IsComplete, bool IsStopped);
}
