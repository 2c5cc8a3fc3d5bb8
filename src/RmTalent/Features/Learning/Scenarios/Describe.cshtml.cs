using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

[Authorize(Policies.BuildLearning)]
public sealed class DescribeModel(AppDbContext db) : ScenarioPage(db)
{
    [BindProperty]
    public ScenarioForm Form { get; set; } = new();

    public void OnGet() => Form = ScenarioForm.Of(Scenario);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Scenario.ExpectVersion(Form.Version);
        Scenario.Describe(Form.Words);
        return SavedAsync("Saved", "", cancellationToken);
    }
}
