using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>The hiring manager of the vacancy agrees to pay outside the range.</summary>
[Authorize(Policies.DecideHiring)]
public sealed class ApproveModel(AppDbContext db, TimeProvider clock) : OfferPage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Offer.Approve(User.Id, clock.GetUtcNow());
        return await SavedAsync("The offer is approved", cancellationToken);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken cancellationToken) => Task.FromResult(Head.HiringManagerId == User.Id || User.IsAdministrator);
}
