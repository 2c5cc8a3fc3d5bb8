using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>The other side says yes to a proposed action.</summary>
[Authorize(Policies.Develop)]
public sealed class AgreeToModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [FromRoute]
    public Guid ActionId { get; init; }

    [BindProperty]
    public AgreeForm Form { get; set; } = new();

    public PlanAction Action { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && (Action = Plan.Actions.SingleOrDefault(a => a.Id == ActionId)!) is not null;

    public void OnGet() => Form = new AgreeForm { Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.AgreeTo(ActionId, User.Id, Now);
        return SavedAsync("Saved", cancellationToken);
    }

    public sealed record AgreeForm
    {
        public int Version { get; init; }
    }
}
