using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Offers;

/// <summary>Builds the letter of an offer from what is on file.</summary>
public sealed class OfferLetters(AppDbContext db, ITexts texts, TimeProvider clock)
{
    public async Task<Document> OfAsync(Offer offer, OfferHead head, CancellationToken cancellationToken)
    {
        var manager = await db.People.Where(p => p.Id == head.HiringManagerId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        return OfferLetterDocument.Of(offer, head, manager, await db.OrganisationAsync(cancellationToken), texts, clock.GetUtcNow());
    }
}
