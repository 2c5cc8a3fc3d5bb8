using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

[AllowAnonymous]
public sealed class CandidateLetterModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, OfferLetters letters, IPdfEngine pdf)
    : CandidateOfferPage(db, links, actor, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => IsReadable
        ? File(pdf.Render(await letters.OfAsync(Offer, Head, cancellationToken)), "application/pdf", "offer.pdf")
        : NotFound();
}
