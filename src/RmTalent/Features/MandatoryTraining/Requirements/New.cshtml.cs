using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class NewModel(AppDbContext db) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Give it a code"), StringLength(Requirement.CodeMaxLength)]
    [RegularExpression("[A-Za-z0-9-]+", ErrorMessage = "Use letters, digits and hyphens")]
    public string? Code { get; init; }

    [BindProperty]
    public RequirementForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var requirement = Requirement.Draft(Code!, Form.Words);
        Refuse.When(await db.Requirements.AnyAsync(r => r.Code == requirement.Code, cancellationToken), "Another requirement has this code");
        db.Add(requirement);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/requirements/{requirement.Id}/items");
    }
}
