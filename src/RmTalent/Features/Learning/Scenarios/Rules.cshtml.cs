using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Where trust begins, what completes the scenario, and whether the talk may go round.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class RulesModel(AppDbContext db) : ScenarioPage(db)
{
    [BindProperty]
    public TermsForm Form { get; set; } = new();

    public void OnGet() => Form = TermsForm.Of(Script.Terms, Version.Version);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Version.ExpectVersion(Form.Version);
        Version.Agree(Form.Terms);
        return SavedAsync("Saved", "", cancellationToken);
    }
}
