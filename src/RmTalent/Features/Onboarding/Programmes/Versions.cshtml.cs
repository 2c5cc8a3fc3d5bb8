using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>Which running plans follow which version, and moving them to the published one together.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class VersionsModel(AppDbContext db, PlanStart start) : ProgrammePage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The number of the published version; 0 when there is none.</summary>
    public int Latest { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        var versions = await Db.ProgrammeVersions.AsNoTracking().Where(v => v.ProgrammeId == Id).OrderBy(v => v.Number).ToListAsync(cancellationToken);
        Latest = versions.LastOrDefault(v => v.PublishedAt is not null)?.Number ?? 0;
        var ids = versions.ConvertAll(v => v.Id);
        var all = await Db.OnboardingPlans.Running().Where(p => ids.Contains(p.ProgrammeVersionId)).GroupBy(p => p.ProgrammeVersionId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var mine = (await Db.OnboardingPlans.PlannedBy(User.Id, User.IsAdministrator).Where(p => ids.Contains(p.ProgrammeVersionId))
            .Join(Db.People, p => p.PersonId, p => p.Id, (plan, person) => new { plan.ProgrammeVersionId, plan.Id, person.Name }).OrderBy(p => p.Name).ToListAsync(cancellationToken))
            .ToLookup(p => p.ProgrammeVersionId, p => new Planned(p.Id, p.Name));
        Rows = [.. versions.Select((v, n) => new Row(v, n == 0 ? null : ProgrammeDiff.Of(versions[n - 1].Steps, v.Steps), [.. mine[v.Id]], all.GetValueOrDefault(v.Id) - mine[v.Id].Count())).Reverse()];
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = await Db.ProgrammeVersions.SingleAsync(v => v.Id == Programme.PublishedVersionId, cancellationToken);
        var plans = await Db.OnboardingPlans.Include(p => p.Steps).PlannedBy(User.Id, User.IsAdministrator)
            .Where(p => Form.Plans.Contains(p.Id) && p.ProgrammeVersionId != to.Id && Db.Set<ProgrammeVersion>().Any(v => v.Id == p.ProgrammeVersionId && v.ProgrammeId == Id)).ToListAsync(cancellationToken);
        foreach (var plan in plans)
        {
            var days = await Db.DaysOfAsync(plan, cancellationToken);
            plan.Follow(to, days);
            await start.CountLearningAsync(plan, days, cancellationToken);
        }

        return await SavedAsync("The plans follow the new version", cancellationToken);
    }

    public sealed record Planned(Guid Id, string Name);

    public sealed record Row(ProgrammeVersion Version, IReadOnlyList<StepDiff>? Diff, IReadOnlyList<Planned> Plans, int Others);

    public sealed record Input
    {
        [MinLength(1, ErrorMessage = "Choose at least one plan")]
        public List<Guid> Plans { get; init; } = [];
    }
}
