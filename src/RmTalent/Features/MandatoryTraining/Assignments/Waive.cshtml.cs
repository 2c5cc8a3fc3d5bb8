using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Assignments;

[Authorize(Policies.SeeCompliance)]
public sealed class WaiveModel(AppDbContext db, TimeProvider clock) : AssignmentPage(db, clock)
{
    [BindProperty]
    public WaiveForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Assignment.Waive(Requirement, Form.Why!.Value, Form.Reason!, await CalendarAsync(cancellationToken), Now);
        return await SavedAsync(cancellationToken);
    }

    public sealed record WaiveForm
    {
        [Required(ErrorMessage = "Choose a ground")]
        public WaiverReason? Why { get; init; }

        [Required(ErrorMessage = "Say why"), StringLength(Assignment.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
