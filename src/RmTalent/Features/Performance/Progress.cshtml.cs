using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class ProgressModel(AppDbContext db, TimeProvider clock) : PlanPage(db)
{
    [FromRoute]
    public Guid ActionId { get; init; }

    [BindProperty]
    public ProgressForm Form { get; set; } = new();

    public PlanAction Action { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && (Action = Plan.Actions.SingleOrDefault(a => a.Id == ActionId)!) is not null;

    public void OnGet() => Form = new ProgressForm { Percent = Action.Percent, Note = Action.Note };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ReportProgress(ActionId, Form.Percent!.Value, Form.Note ?? "", clock.GetUtcNow());
        return SavedAsync("Progress is noted", cancellationToken);
    }

    public sealed record ProgressForm
    {
        [Required, Range(0, 100)]
        public int? Percent { get; init; }

        [StringLength(PlanAction.WordsMaxLength)]
        public string? Note { get; init; }
    }
}
