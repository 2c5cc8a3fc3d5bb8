using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

[Authorize(Policies.PlanOnboarding)]
public sealed class NotNeededModel(AppDbContext db, TimeProvider clock) : PlanPage(db)
{
    [FromRoute]
    public Guid Step { get; init; }

    [BindProperty]
    public ReasonForm Form { get; init; } = new();

    public string Title => Plan.Steps.First(s => s.Id == Step).Title.ToString();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && Plan.Steps.Any(s => s.Id == Step);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.LeaveOut(Step, Form.Reason!.Trim(), User.Id, Days, clock.GetUtcNow());
        return DoneAsync("Left out", cancellationToken);
    }
}
