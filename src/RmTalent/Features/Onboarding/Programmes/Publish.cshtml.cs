using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>What the draft changes, who stays on the version before, and then the step itself.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class PublishModel(AppDbContext db, TimeProvider clock) : ProgrammePage(db)
{
    /// <summary>Against what is published; null for the first version.</summary>
    public IReadOnlyList<StepDiff>? Diff { get; private set; }

    public int Running { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !IsDraft)
        {
            return false;
        }

        if (await Db.ProgrammeVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == Programme.PublishedVersionId, cancellationToken) is { } published)
        {
            Diff = ProgrammeDiff.Of(published.Steps, Newest.Steps);
            Running = await Db.OnboardingPlans.Running().CountAsync(p => Db.Set<ProgrammeVersion>().Any(v => v.Id == p.ProgrammeVersionId && v.ProgrammeId == Id), cancellationToken);
        }

        return true;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Newest.ExpectVersion(Version ?? Newest.Version);
        Programme.Publish(Newest, User.Id, clock.GetUtcNow());
        return SavedAsync("Published: new plans copy this version", cancellationToken);
    }
}
