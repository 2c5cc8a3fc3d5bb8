using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

[Authorize(Policies.Administer)]
public sealed class ArchiveModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private Competency _competency = null!;

    [FromRoute]
    public Guid Id { get; init; }

    public bool InUse => _competency.ArchivedAt is null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_competency = (await db.Competencies.SingleOrDefaultAsync(c => c.Id == Id, cancellationToken))!) is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (InUse)
        {
            _competency.Archive(User.Id, clock.GetUtcNow());
        }
        else
        {
            _competency.Restore();
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Details", new { Id });
    }
}
