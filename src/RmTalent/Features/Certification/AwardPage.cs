using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>A page that changes one certificate.</summary>
public abstract class AwardPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Award Award { get; private set; } = null!;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Award = (await db.AwardsSeenBy(User).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!;
        return Award is not null;
    }
}
