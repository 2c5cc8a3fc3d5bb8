using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

[Authorize(Policies.BuildLearning)]
public sealed class ArchiveModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private ScormPackage _package = null!;

    [FromRoute]
    public Guid Id { get; init; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_package = (await db.ScormPackages.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _package.Archive(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/packages/{Id}");
    }
}
