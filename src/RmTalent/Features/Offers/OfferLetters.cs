using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Offers;

/// <summary>Builds the letter of an offer from what is on file.</summary>
public sealed class OfferLetters(AppDbContext db, OrganisationLogo logos, ITexts texts, TimeProvider clock)
{
    public async Task<Document> OfAsync(Offer offer, OfferHead head, CancellationToken cancellationToken)
    {
        var manager = await db.People.Where(p => p.Id == head.HiringManagerId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        var organisation = await db.OrganisationAsync(cancellationToken);
        var letter = OfferLetterDocument.Of(offer, head, manager, organisation, texts, clock.GetUtcNow());
        return await logos.BytesAsync(cancellationToken) is { } logo ? letter with { Header = letter.Header! with { Logo = new Image(logo, organisation.Name) } } : letter;
    }
}
