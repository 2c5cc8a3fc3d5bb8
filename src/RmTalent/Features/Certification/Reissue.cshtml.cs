using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.IssueCertificates)]
public sealed class ReissueModel(AppDbContext db, Issuer issuer) : AwardPage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var newer = await issuer.ReissueAsync(Award, User.Id, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Issued as {0}", newer.Number);
        return Redirect($"/certificates/{newer.Id}");
    }
}
