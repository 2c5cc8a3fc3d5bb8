using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>A page about one programme and its newest version.</summary>
public abstract class ProgrammePage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The version of the record that the form shows; forms that change it send it back.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Programme Programme { get; private set; } = null!;

    /// <summary>The draft, or when there is none what is published.</summary>
    public ProgrammeVersion Newest { get; private set; } = null!;

    public bool IsDraft => Newest.PublishedAt is null;

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Programme = (await db.Programmes.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!;
        if (Programme is null)
        {
            return false;
        }

        Newest = await db.ProgrammeVersions.Where(v => v.ProgrammeId == Id).OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
        return true;
    }

    protected async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/onboarding/programmes/{Id}");
    }
}
