using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.Learn)]
public sealed class CpdDismissModel(AppDbContext db) : PageModel, ILoadedPage
{
    private CpdEntry _entry = null!;

    [FromRoute]
    public Guid Id { get; init; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        _entry = (await db.CpdEntries.SingleOrDefaultAsync(e => e.Id == Id && e.PersonId == me, cancellationToken))!;
        return _entry is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _entry.Dismiss();
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/my-credentials");
    }
}
