using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

[Authorize(Policies.SeeOffers)]
public sealed class LetterModel(AppDbContext db, OfferLetters letters, IPdfEngine pdf) : OfferPage(db)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        return File(pdf.Render(await letters.OfAsync(Offer, Head, cancellationToken)), "application/pdf", "offer.pdf");
    }
}
