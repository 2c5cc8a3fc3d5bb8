using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Starts plans, with the competency gaps that are known of the newcomer as their focus. What was learned in the year before counts.</summary>
public sealed class PlanStart(AppDbContext db, TimeProvider clock)
{
    private const int MaxFocus = 4;
    private const int LearningCountsMonths = 12;

    private DateTimeOffset Since => clock.GetUtcNow().AddMonths(-LearningCountsMonths);

    /// <summary>The published programme for that kind of relationship manager, else one for all kinds.</summary>
    public Task<Programme?> ProgrammeForAsync(RmType? rmType, CancellationToken cancellationToken) =>
        db.Programmes.Offered().Where(p => p.RmType == null || p.RmType == rmType).OrderBy(p => p.RmType == null ? 1 : 0).ThenBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Adds the plan to the context; the caller saves.</summary>
    public async Task<OnboardingPlan> StartAsync(PlanTerms terms, Programme programme, CancellationToken cancellationToken)
    {
        var version = await db.ProgrammeVersions.SingleAsync(v => v.Id == programme.PublishedVersionId, cancellationToken);
        var people = new[] { terms.ManagerId, terms.TrainerId ?? programme.TrainerId, terms.BuddyId, terms.HrId }.OfType<Guid>();
        var days = await db.DaysOfAsync(terms.PersonId, people, cancellationToken);
        var plan = OnboardingPlan.Start(terms, programme, version, days, clock.GetUtcNow());
        var gaps = await db.Gaps(terms.PersonId).ToListAsync(cancellationToken);
        if (gaps.Count > 0)
        {
            var widest = gaps.GroupBy(g => g.CompetencyId).Select(g => g.MaxBy(x => x.ObservedAt)!).OrderByDescending(g => g.Expected - g.Level).Take(MaxFocus);
            plan.FocusOn([.. widest.Select(g => new FocusCompetency(g.CompetencyId, g.Name, g.Level, g.Expected, g.Source))], await ToLearnAsync(plan, cancellationToken), days);
        }

        await CountLearningAsync(plan, days, cancellationToken);
        db.Add(plan);
        return plan;
    }

    /// <summary>Ticks the steps whose learning is completed already, each on the day of its completion.</summary>
    public async Task CountLearningAsync(OnboardingPlan plan, PlanDays days, CancellationToken cancellationToken)
    {
        var since = Since;
        var items = plan.Steps.Where(s => s.ClosedAt is null && s.ItemId is not null).Select(s => s.ItemId!.Value).ToList();
        var completed = await db.Completions.AsNoTracking().By(plan.PersonId).Where(c => c.CompletedAt >= since && items.Contains(c.ItemId))
            .OrderBy(c => c.CompletedAt).Select(c => new { c.Kind, c.ItemId, c.CompletedAt }).ToListAsync(cancellationToken);
        foreach (var done in completed)
        {
            plan.Learned(done.Kind, done.ItemId, days, done.CompletedAt);
        }
    }

    /// <summary>What the plan has, and what it could suggest because the newcomer has not completed it.</summary>
    private async Task<IReadOnlyList<LearningItem>> ToLearnAsync(OnboardingPlan plan, CancellationToken cancellationToken)
    {
        var since = Since;
        var known = await db.Completions.By(plan.PersonId).Where(c => c.CompletedAt >= since).Select(c => c.ItemId).ToListAsync(cancellationToken);
        known.RemoveAll(id => plan.Steps.Any(s => s.ItemId == id));
        return [.. (await db.LearningItemsAsync(cancellationToken)).Where(i => !known.Contains(i.Id))];
    }
}
