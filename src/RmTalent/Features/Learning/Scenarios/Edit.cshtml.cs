using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>The scenario as its author sees it: what is still wrong, the map, the nodes, and the way to learners.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class EditModel(AppDbContext db, ITexts texts, TimeProvider clock) : ScenarioPage(db)
{
    public IReadOnlyList<ScriptProblem> Problems { get; private set; } = [];

    public ScriptMap Map { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Problems = IsDraft ? ScriptCheck.ProblemsOf(Script) : [];
        Map = ScriptMap.Of(Script, n => $"/teach/scenarios/{Id}/nodes/{n.Id}", texts);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        if (!IsDraft)
        {
            Db.Add(Version.Next());
        }

        return await SavedAsync("A new draft is ready. Learners still see the published version", "", cancellationToken);
    }

    public async Task<IActionResult> OnPostPublishAsync(int version, CancellationToken cancellationToken)
    {
        Version.ExpectVersion(version);
        var current = await Db.ScenarioVersions.SingleOrDefaultAsync(v => v.Id == Scenario.PublishedVersionId, cancellationToken);
        Scenario.Publish(Version, current, User.Id, clock.GetUtcNow());
        return await SavedAsync("Published: new learners start on this version", "", cancellationToken);
    }

    public Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        if (Scenario.ArchivedAt is null)
        {
            Scenario.Archive(clock.GetUtcNow());
        }
        else
        {
            Scenario.Restore();
        }

        return SavedAsync("Saved", "", cancellationToken);
    }
}
