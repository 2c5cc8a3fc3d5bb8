using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.KeepRequirements)]
public sealed class SchemeNewModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public SchemeForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var scheme = Scheme.Know(Form.Details);
        Refuse.When(await db.Schemes.AnyAsync(s => s.Code == scheme.Code, cancellationToken), "Another scheme has this short name");
        db.Add(scheme);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/credential-schemes");
    }
}
