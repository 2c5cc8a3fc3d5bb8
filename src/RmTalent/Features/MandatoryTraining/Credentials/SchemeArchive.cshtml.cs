using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.KeepRequirements)]
public sealed class SchemeArchiveModel(AppDbContext db, TimeProvider clock) : SchemePage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Scheme.Archive(clock.GetUtcNow());
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Archived");
        return Redirect("/credential-schemes");
    }
}
