using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [BindProperty]
    public EditForm Form { get; set; } = new();

    public void OnGet() => Form = new EditForm { From = Plan.From, To = Plan.To, Strengths = Plan.Strengths, Ambition = Plan.Ambition, Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.Describe(Form.From!.Value, Form.To!.Value, Form.Strengths ?? "", Form.Ambition ?? "", User.Id, Now);
        return SavedAsync("Saved", cancellationToken);
    }

    public sealed record EditForm
    {
        [Required]
        public DateOnly? From { get; init; }

        [Required]
        public DateOnly? To { get; init; }

        [StringLength(DevelopmentPlan.WordsMaxLength)]
        public string? Strengths { get; init; }

        [StringLength(DevelopmentPlan.WordsMaxLength)]
        public string? Ambition { get; init; }

        public int Version { get; init; }
    }
}
