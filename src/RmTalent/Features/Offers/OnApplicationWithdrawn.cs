using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Offers;

/// <summary>An offer to somebody who withdrew is taken back.</summary>
internal sealed class OnApplicationWithdrawn(AppDbContext db) : IFactHandler<ApplicationWithdrawn>
{
    public async Task HandleAsync(ApplicationWithdrawn fact, FactContext context, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.LatestOf(context.SubjectId).FirstOrDefaultAsync(cancellationToken);
        if (offer is { IsLive: true })
        {
            offer.Withdraw("The candidate withdrew");
        }
    }
}
