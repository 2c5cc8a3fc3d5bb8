using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>Plans, moves or drops a talk about the plan.</summary>
[Authorize(Policies.Develop)]
public sealed class ReviewModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [FromRoute]
    public Guid? ReviewId { get; init; }

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && (ReviewId is null || Plan.Reviews.Any(r => r.Id == ReviewId));

    public void OnGet() => Form = new ReviewForm { On = Plan.Reviews.FirstOrDefault(r => r.Id == ReviewId)?.On, Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        if (ReviewId is { } id)
        {
            Plan.MoveReview(id, Form.On!.Value, User.Id);
        }
        else
        {
            Plan.AddReview(Form.On!.Value, User.Id);
        }

        return SavedAsync("Saved", cancellationToken);
    }

    public Task<IActionResult> OnPostDropAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.DropReview(ReviewId ?? Guid.Empty, User.Id);
        return SavedAsync("Saved", cancellationToken);
    }

    public sealed record ReviewForm
    {
        [Required(ErrorMessage = "Choose a date")]
        public DateOnly? On { get; init; }

        public int Version { get; init; }
    }
}
