using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.Learn)]
public sealed class MyWithdrawModel(AppDbContext db) : PageModel, ILoadedPage
{
    private Credential _credential = null!;

    [FromRoute]
    public Guid Id { get; init; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        _credential = (await db.Credentials.SingleOrDefaultAsync(c => c.Id == Id && c.PersonId == me, cancellationToken))!;
        return _credential is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _credential.Withdraw();
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/my-credentials");
    }
}
