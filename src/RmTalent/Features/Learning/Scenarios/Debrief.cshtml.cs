using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>After the talk: the path, what each answer did, and what would have done more.</summary>
[Authorize(Policies.Learn)]
public sealed class DebriefModel(AppDbContext db) : RunPage(db)
{
    /// <summary>Trust after each answer, the beginning first.</summary>
    public IReadOnlyList<int> Course => [Script.Terms.StartTrust, .. Run.Steps.Select(s => s.Trust)];

    public IActionResult OnGet() => Run.Ending is null ? Redirect($"/learn/scenarios/{Run.ScenarioId}") : Page();
}
