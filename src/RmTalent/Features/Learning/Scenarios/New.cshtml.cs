using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

[Authorize(Policies.BuildLearning)]
public sealed class NewModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public ScenarioForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var scenario = Scenario.Author(Form.Words);
        db.AddRange(scenario, ScenarioVersion.First(scenario.Id));
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/teach/scenarios/{scenario.Id}/nodes/new");
    }
}
