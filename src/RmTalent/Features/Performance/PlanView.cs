using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

/// <param name="Competency">Its name.</param>
/// <param name="Source">What saw the gap.</param>
/// <param name="Level">Level that was seen.</param>
/// <param name="Expected">Level that the role asks for.</param>
/// <param name="ObservedAt">When.</param>
/// <param name="Since">What was seen last after that, by whatever source; null when nothing was.</param>
public sealed record PlanGapView(LocalisedText Competency, EvidenceSource Source, decimal Level, int Expected, DateTimeOffset ObservedAt, PlanSighting? Since);

/// <summary>The latest that was seen of a person in a competency.</summary>
public sealed record PlanSighting(Guid CompetencyId, EvidenceSource Source, decimal Level, DateTimeOffset ObservedAt);

/// <summary>A plan as pages and the document show it.</summary>
public sealed record PlanView(DevelopmentPlan Plan, string Person, string Manager, string JobTitle, IReadOnlyList<PlanGapView> Gaps, IReadOnlyDictionary<Guid, LocalisedText> Competencies, IReadOnlyDictionary<Guid, string> Authors)
{
    public IReadOnlyList<PlanAction> Actions => [.. Plan.Actions.OrderBy(a => a.DueOn).ThenBy(a => a.Id)];

    /// <summary>The mean progress of the actions in per cent.</summary>
    public int Percent => Actions.Count == 0 ? 0 : (int)Math.Round(Actions.Average(a => a.Percent));

    public string NameOf(Guid id) => id == Plan.PersonId ? Person : id == Plan.ManagerId ? Manager : Authors.GetValueOrDefault(id, "–");

    public LocalisedText? CompetencyOf(Guid? id) => id is { } known ? Competencies.GetValueOrDefault(known) : null;

    public static async Task<PlanView?> FindAsync(AppDbContext db, Guid id, Guid viewer, bool administrator, CancellationToken cancellationToken)
    {
        var found = await (
            from plan in db.DevelopmentPlans.AsNoTracking().AsSplitQuery().SeenBy(viewer, administrator)
            where plan.Id == id
            join person in db.People on plan.PersonId equals person.Id
            join manager in db.People on plan.ManagerId equals manager.Id
            select new { plan, person.Name, person.JobTitle, Manager = manager.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var plans = found.plan;
        var ids = plans.Gaps.Select(g => g.CompetencyId)
            .Concat(plans.Actions.Select(a => a.CompetencyId).Concat(plans.Editions.SelectMany(e => e.Content.Actions.Select(a => a.Details.CompetencyId))).OfType<Guid>()).Distinct().ToList();
        var names = await db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        var seen = await SightingsAsync(db, plans, cancellationToken);
        return new PlanView(plans, found.Name, found.Manager, found.JobTitle,
            [.. plans.Gaps.OrderBy(g => g.Level - g.Expected).Select(g => new PlanGapView(
                names[g.CompetencyId], g.Source, g.Level, g.Expected, g.ObservedAt, seen.FirstOrDefault(s => s.CompetencyId == g.CompetencyId && s.ObservedAt > g.ObservedAt)))],
            names, await AuthorsAsync(db, plans, cancellationToken));
    }

    /// <summary>Latest first, of the competencies in which the plan began with a gap.</summary>
    private static async Task<IReadOnlyList<PlanSighting>> SightingsAsync(AppDbContext db, DevelopmentPlan plan, CancellationToken cancellationToken)
    {
        var ids = plan.Gaps.Select(g => g.CompetencyId).Distinct().ToList();
        return await db.Evidence.AsNoTracking().Where(e => e.PersonId == plan.PersonId && ids.Contains(e.CompetencyId)).OrderByDescending(e => e.ObservedAt).ThenByDescending(e => e.Id)
            .Select(e => new PlanSighting(e.CompetencyId, e.Source, e.Level, e.ObservedAt)).ToListAsync(cancellationToken);
    }

    /// <summary>Others than the two who wrote in it: an earlier line manager.</summary>
    private static Task<Dictionary<Guid, string>> AuthorsAsync(AppDbContext db, DevelopmentPlan plan, CancellationToken cancellationToken)
    {
        var ids = plan.Actions.SelectMany(a => new[] { a.Author?.By, a.Answer?.By }).Concat(plan.Progress.Select(p => p.ById)).Concat(plan.Reviews.Select(r => r.HeldById))
            .Concat([plan.StrengthsBy?.By, plan.AmbitionBy?.By]).OfType<Guid>().Where(id => !plan.IsParty(id)).Distinct().ToList();
        return db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
    }
}
