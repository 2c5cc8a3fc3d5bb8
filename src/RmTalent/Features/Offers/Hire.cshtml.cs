using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>The one step that makes an employee. A second click finds the work done.</summary>
[Authorize(Policies.MakeOffers)]
public sealed class HireModel(AppDbContext db, Hiring hiring) : OfferPage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await hiring.HireAsync(Offer, await ApplicationAsync(cancellationToken), cancellationToken);
        return await SavedAsync("Hired. The new colleague gets an invitation by mail", cancellationToken);
    }
}
