using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>Sends the letter again while it can still be answered.</summary>
internal sealed class OfferLinkRenewal(AppDbContext db, OfferMails mails, TimeProvider clock) : ILinkRenewal
{
    public string Purpose => OfferMails.LinkPurpose;

    public async Task SendAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.SingleOrDefaultAsync(o => o.Id == subjectId, cancellationToken);
        if (offer is { Status: OfferStatus.Sent } && offer.ExpiresAt > clock.GetUtcNow())
        {
            var head = await db.OfferHeads(db.Applications.Where(a => a.Id == offer.ApplicationId)).SingleAsync(cancellationToken);
            await mails.SendAsync(offer, head, cancellationToken);
        }
    }
}
