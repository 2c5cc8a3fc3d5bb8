using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>A page about one offer that the reader may see; anything else is not found.</summary>
public abstract class OfferPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The version that the page shows: who acts on an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Offer Offer { get; private set; } = null!;

    public OfferHead Head { get; private set; } = null!;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Offer = (await db.OffersFor(User).SingleOrDefaultAsync(o => o.Id == Id, cancellationToken))!;
        if (Offer is null)
        {
            return false;
        }

        Offer.ExpectVersion(Version ?? Offer.Version);
        Head = await db.OfferHeads(db.Applications.Where(a => a.Id == Offer.ApplicationId)).SingleAsync(cancellationToken);
        return await LoadMoreAsync(cancellationToken);
    }

    protected Task<Application> ApplicationAsync(CancellationToken cancellationToken) => db.Applications.SingleAsync(a => a.Id == Offer.ApplicationId, cancellationToken);

    protected virtual Task<bool> LoadMoreAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Saves and goes back to the application's offer.</summary>
    protected async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/applications/{Offer.ApplicationId}/offer");
    }
}
