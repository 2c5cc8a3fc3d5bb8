using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class ProgressModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [FromRoute]
    public Guid ActionId { get; init; }

    [BindProperty]
    public ProgressForm Form { get; set; } = new();

    public PlanAction Action { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && (Action = Plan.Actions.SingleOrDefault(a => a.Id == ActionId)!) is not null;

    public void OnGet() => Form = new ProgressForm { Percent = Action.Percent, Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.ReportProgress(ActionId, Form.Percent!.Value, Form.Note ?? "", User.Id, Now);
        return SavedAsync("Progress is noted", cancellationToken);
    }

    public sealed record ProgressForm
    {
        [Required, Range(0, 100)]
        public int? Percent { get; init; }

        [StringLength(PlanAction.WordsMaxLength)]
        public string? Note { get; init; }

        public int Version { get; init; }
    }
}
