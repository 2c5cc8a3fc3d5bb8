using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

public sealed record PlanGapView(LocalisedText Competency, EvidenceSource Source, decimal Level, int Expected, DateTimeOffset ObservedAt);

/// <summary>A plan as pages and the document show it.</summary>
public sealed record PlanView(DevelopmentPlan Plan, string Person, string Manager, string JobTitle, IReadOnlyList<PlanGapView> Gaps, IReadOnlyDictionary<Guid, LocalisedText> Competencies)
{
    public IReadOnlyList<PlanAction> Actions => [.. Plan.Actions.OrderBy(a => a.DueOn).ThenBy(a => a.Id)];

    /// <summary>The mean progress of the actions in per cent.</summary>
    public int Percent => Actions.Count == 0 ? 0 : (int)Math.Round(Actions.Average(a => a.Percent));

    public string NameOf(Guid id) => id == Plan.PersonId ? Person : id == Plan.ManagerId ? Manager : "–";

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
        var names = await db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        return new PlanView(plans, found.Name, found.Manager, found.JobTitle,
            [.. plans.Gaps.OrderBy(g => g.Level - g.Expected).Select(g => new PlanGapView(names[g.CompetencyId], g.Source, g.Level, g.Expected, g.ObservedAt))], names);
    }
}
