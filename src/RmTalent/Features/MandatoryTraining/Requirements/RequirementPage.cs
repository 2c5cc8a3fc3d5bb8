using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>A page that changes a requirement. A draft leads on to the next section; a published one back to its page.</summary>
public abstract class RequirementPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Requirement Requirement { get; private set; } = null!;

    /// <summary>Of the requirement when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    protected AppDbContext Db => db;

    /// <summary>One instant for the whole request.</summary>
    protected DateTimeOffset Now { get; } = clock.GetUtcNow();

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Requirement = (await db.Requirements.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken))!;
        if (Requirement is not null && Version is { } seen)
        {
            Requirement.ExpectVersion(seen);
        }

        return Requirement is not null;
    }

    protected async Task<IActionResult> SavedAsync(string? next, CancellationToken cancellationToken)
    {
        if (db.Entry(Requirement).State == EntityState.Modified && Requirement.PublishedAt != Now)
        {
            Requirement.Amend(Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect(next is not null && Requirement.State == RequirementState.Draft ? $"/requirements/{Id}/{next}" : $"/requirements/{Id}");
    }
}
