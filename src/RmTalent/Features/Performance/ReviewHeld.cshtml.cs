using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class ReviewHeldModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [FromRoute]
    public Guid ReviewId { get; init; }

    [BindProperty]
    public HeldForm Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && Plan.Reviews.Any(r => r.Id == ReviewId);

    public void OnGet() => Form = new HeldForm { Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.HoldReview(ReviewId, Form.Note!, User.Id, Now);
        return SavedAsync("Saved", cancellationToken);
    }

    public sealed record HeldForm
    {
        [Required(ErrorMessage = "Write what you agreed on"), StringLength(DevelopmentPlan.WordsMaxLength)]
        public string? Note { get; init; }

        public int Version { get; init; }
    }
}
