using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Starts plans, with the competency gaps that are known of the newcomer as their focus.</summary>
public sealed class PlanStart(AppDbContext db, TimeProvider clock)
{
    private const int MaxFocus = 4;

    /// <summary>The published programme for that kind of relationship manager, else one for all kinds.</summary>
    public Task<Programme?> ProgrammeForAsync(RmType? rmType, CancellationToken cancellationToken) =>
        db.Programmes.Offered().Where(p => p.RmType == null || p.RmType == rmType).OrderBy(p => p.RmType == null ? 1 : 0).ThenBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Adds the plan to the context; the caller saves.</summary>
    public async Task<OnboardingPlan> StartAsync(PlanTerms terms, Programme programme, CancellationToken cancellationToken)
    {
        var version = await db.ProgrammeVersions.SingleAsync(v => v.Id == programme.PublishedVersionId, cancellationToken);
        var calendar = await db.CalendarOfAsync(terms.PersonId, cancellationToken);
        var plan = OnboardingPlan.Start(terms, programme, version, calendar, clock.GetUtcNow());
        var gaps = await db.Gaps(terms.PersonId).ToListAsync(cancellationToken);
        if (gaps.Count > 0)
        {
            var widest = gaps.GroupBy(g => g.CompetencyId).Select(g => g.MaxBy(x => x.ObservedAt)!).OrderByDescending(g => g.Expected - g.Level).Take(MaxFocus);
            plan.FocusOn([.. widest.Select(g => new FocusCompetency(g.CompetencyId, g.Name, g.Level, g.Expected, g.Source))], await db.LearningItemsAsync(cancellationToken), calendar);
        }

        db.Add(plan);
        return plan;
    }
}

public static class PlanCalendar
{
    /// <summary>Working days of a person: weekends, the country's holidays, and their leave.</summary>
    public static async Task<WorkingCalendar> CalendarOfAsync(this AppDbContext db, Guid personId, CancellationToken cancellationToken)
    {
        var leave = await db.Leaves.AsNoTracking().Where(l => l.PersonId == personId).Select(l => new Platform.Calendar.Leave(l.From, l.To)).ToListAsync(cancellationToken);
        return WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).Without(leave);
    }
}
