using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>A page about one of one's own runs, with the script that it follows.</summary>
public abstract class RunPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public ScenarioRun Run { get; private set; } = null!;

    public Scenario Scenario { get; private set; } = null!;

    public Script Script { get; private set; } = null!;

    public Node Node => Script.Find(Run.NodeId)!;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.ScenarioRuns.Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == Id && r.PersonId == me, cancellationToken) is not { } run)
        {
            return false;
        }

        Run = run;
        Scenario = await db.Scenarios.AsNoTracking().SingleAsync(s => s.Id == run.ScenarioId, cancellationToken);
        Script = await db.ScenarioVersions.Where(v => v.Id == run.ScenarioVersionId).Select(v => v.Script).SingleAsync(cancellationToken);
        return true;
    }

    /// <summary>What was said so far, in order.</summary>
    public IEnumerable<Exchange> Exchanges => Run.Steps.Select(s => new Exchange(s, Script.Find(s.NodeId)!, Script.Find(s.NodeId)!.Find(s.ChoiceId)!));
}

/// <summary>One thing that the client said, and the answer.</summary>
public sealed record Exchange(RunStep Step, Node Node, Choice Choice);
