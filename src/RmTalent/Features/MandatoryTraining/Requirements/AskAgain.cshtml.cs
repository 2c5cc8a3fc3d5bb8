using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>A launch: everybody who has the training learns it anew.</summary>
[Authorize(Policies.KeepRequirements)]
public sealed class AskAgainModel(AppDbContext db, TimeProvider clock) : RequirementPage(db, clock)
{
    [BindProperty]
    public AskAgainForm Form { get; init; } = new();

    public int Met { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Met = await Db.Assignments.Current().CountAsync(a => a.RequirementId == Id && (a.Status == AssignmentStatus.Completed || a.Status == AssignmentStatus.Waived), cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.AskAgain(Form.Reason!, Now);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Everybody is asked again within the hour");
        return Redirect($"/requirements/{Id}");
    }

    public sealed record AskAgainForm
    {
        [Required(ErrorMessage = "Say why"), StringLength(Assignment.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
