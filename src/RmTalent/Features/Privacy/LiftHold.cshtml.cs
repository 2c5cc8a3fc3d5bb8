using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

[Authorize(Policies.KeepPrivacy)]
public sealed class LiftHoldModel(AppDbContext db, RetentionBook book, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public LegalHold Hold { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (Hold = (await db.LegalHolds.SingleOrDefaultAsync(h => h.Id == Id, cancellationToken))!) is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Hold.Lift(User.Id, clock.GetUtcNow());
        await book.OfAsync((await db.KeptAsync(Hold.CandidateId, cancellationToken))!.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The hold is lifted");
        return Redirect($"/privacy/people/{Hold.CandidateId}");
    }
}
