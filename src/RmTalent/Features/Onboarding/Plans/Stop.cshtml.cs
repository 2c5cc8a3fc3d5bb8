using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Plans;

[Authorize(Policies.PlanOnboarding)]
public sealed class StopModel(AppDbContext db, TimeProvider clock) : PlanPage(db)
{
    [BindProperty]
    public ReasonForm Form { get; init; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.Stop(Form.Reason!.Trim(), clock.GetUtcNow());
        return DoneAsync("The plan is stopped", cancellationToken);
    }
}
