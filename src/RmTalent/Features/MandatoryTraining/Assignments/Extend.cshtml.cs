using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Assignments;

[Authorize(Policies.SeeCompliance)]
public sealed class ExtendModel(AppDbContext db, TimeProvider clock) : AssignmentPage(db, clock)
{
    [BindProperty]
    public ExtendForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Assignment.Extend(Requirement, Form.Until!.Value, Form.Reason!, await CalendarAsync(cancellationToken), Now);
        return await SavedAsync(cancellationToken);
    }

    public sealed record ExtendForm
    {
        [Required(ErrorMessage = "Choose a date")]
        public DateOnly? Until { get; init; }

        [Required(ErrorMessage = "Say why"), StringLength(Assignment.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
