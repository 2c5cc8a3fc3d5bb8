using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

[Authorize(Policies.Administer)]
public sealed class KeyNewModel(AppDbContext db, SigningKeys keys) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await keys.RotateAsync(User.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Badges are signed with a new key from now on");
        return Redirect("/administration/signing-keys");
    }
}
