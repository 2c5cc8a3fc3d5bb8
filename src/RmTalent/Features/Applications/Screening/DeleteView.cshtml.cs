using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Screening;

/// <summary>Deletes a view of one's own.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class DeleteViewModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid ViewId { get; init; }

    private SavedView View { get; set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        View = (await db.Set<SavedView>().SingleOrDefaultAsync(v => v.Id == ViewId && v.OwnerId == me, cancellationToken))!;
        return View is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.Remove(View);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("View deleted");
        return Redirect("/applications");
    }
}
