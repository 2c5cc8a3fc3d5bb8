using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Which ways learners took through a version. Counts are of people, and only where five or more came by: nobody is to be recognised.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class PathsModel(AppDbContext db, ITexts texts) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Number of a version; the published one without.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    public Scenario Scenario { get; private set; } = null!;

    public ScenarioVersion Version { get; private set; } = null!;

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    public PathReport Report { get; private set; } = null!;

    public ScriptMap Map { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, cancellationToken) is not { } scenario
            || await db.ScenarioVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ScenarioId == Id && v.PublishedAt != null && (Number == null ? v.Id == scenario.PublishedVersionId : v.Number == Number), cancellationToken) is not { } version)
        {
            return false;
        }

        (Scenario, Version) = (scenario, version);
        Numbers = await db.ScenarioVersions.Where(v => v.ScenarioId == Id && v.PublishedAt != null).OrderByDescending(v => v.Number).Select(v => v.Number).ToListAsync(cancellationToken);
        Report = await PathReport.OfAsync(db, version, cancellationToken);
        Map = ScriptMap.Of(version.Script, n => $"#node-{n.Id}", texts, c => Report.Shown(c));
        return true;
    }

    public void OnGet()
    {
    }
}
