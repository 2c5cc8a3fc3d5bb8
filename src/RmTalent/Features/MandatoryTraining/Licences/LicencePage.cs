using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>A page about one person's licence, for the person and for those who follow their learning.</summary>
public abstract class LicencePage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid PersonId { get; init; }

    public Person Person { get; private set; } = null!;

    public Licence? Licence { get; private set; }

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Person = (await db.PeopleFollowedBy(User).AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, cancellationToken))!;
        Licence = await db.Licences.SingleOrDefaultAsync(l => l.PersonId == PersonId, cancellationToken);
        return Person is not null;
    }
}
