using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Modules;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>A trainer's page about a scenario and its newest version.</summary>
public abstract class ScenarioPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Scenario Scenario { get; private set; } = null!;

    public ScenarioVersion Version { get; private set; } = null!;

    public Script Script => Version.Script;

    public bool IsDraft => Version.State == VersionState.Draft;

    protected AppDbContext Db => db;

    protected bool IsPost => HttpMethods.IsPost(Request.Method);

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Scenarios.SingleOrDefaultAsync(s => s.Id == Id, cancellationToken) is not { } scenario)
        {
            return false;
        }

        (Scenario, Version) = (scenario, await db.ScenarioVersions.Where(v => v.ScenarioId == Id).OrderByDescending(v => v.Number).FirstAsync(cancellationToken));
        return true;
    }

    protected async Task<IActionResult> SavedAsync(string toast, string path, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/teach/scenarios/{Id}{path}");
    }
}
