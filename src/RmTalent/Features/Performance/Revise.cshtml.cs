using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class ReviseModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [BindProperty]
    public ReviseForm Form { get; set; } = new();

    public void OnGet() => Form = new ReviseForm { Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.Revise(User.Id, Form.Reason!);
        return SavedAsync("The change has begun. Both sign when it is ready", cancellationToken);
    }

    public sealed record ReviseForm
    {
        [Required(ErrorMessage = "Say why"), StringLength(DevelopmentPlan.ReasonMaxLength)]
        public string? Reason { get; init; }

        public int Version { get; init; }
    }
}
