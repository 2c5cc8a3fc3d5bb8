using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

[Authorize(Policies.SignedIn)]
public sealed class DetailsModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Competency Competency { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (Competency = (await db.Competencies.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancellationToken))!) is not null;

    public void OnGet()
    {
    }
}
