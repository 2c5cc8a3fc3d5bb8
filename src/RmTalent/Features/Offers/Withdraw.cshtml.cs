using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

[Authorize(Policies.MakeOffers)]
public sealed class WithdrawModel(AppDbContext db, OfferMails mails, TimeProvider clock) : OfferPage(db)
{
    [BindProperty]
    public WithdrawForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wasSent = Offer.Status is not OfferStatus.Draft;
        Offer.Withdraw(Form.Reason!);
        (await ApplicationAsync(cancellationToken)).WithdrawOffer(Form.Reason!, clock.GetUtcNow());
        if (wasSent)
        {
            await mails.TellWithdrawnAsync(Offer, Head, cancellationToken);
        }

        return await SavedAsync("The offer is withdrawn", cancellationToken);
    }

    public sealed record WithdrawForm
    {
        [Required(ErrorMessage = "Say why"), StringLength(Offer.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
