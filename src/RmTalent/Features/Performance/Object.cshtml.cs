using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>The other side says what does not fit in a proposed action.</summary>
[Authorize(Policies.Develop)]
public sealed class ObjectModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [FromRoute]
    public Guid ActionId { get; init; }

    [BindProperty]
    public ObjectForm Form { get; set; } = new();

    public PlanAction Action { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && (Action = Plan.Actions.SingleOrDefault(a => a.Id == ActionId)!) is not null;

    public void OnGet() => Form = new ObjectForm { Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.ObjectTo(ActionId, Form.Words!, User.Id, Now);
        return SavedAsync("Saved", cancellationToken);
    }

    public sealed record ObjectForm
    {
        [Required(ErrorMessage = "Say what does not fit"), StringLength(PlanAction.WordsMaxLength)]
        public string? Words { get; init; }

        public int Version { get; init; }
    }
}
