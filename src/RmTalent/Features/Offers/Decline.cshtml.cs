using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>The candidate says no, and why if they like.</summary>
[AllowAnonymous]
public sealed class DeclineModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, OfferMails mails) : CandidateOfferPage(db, links, actor, clock)
{
    [BindProperty]
    public DeclineForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Offer.Decline(Address, Now);
        (await ApplicationAsync(cancellationToken)).DeclineOffer(Form.Reason!.Value, Now);
        await mails.TellAnswerAsync(Offer, Head, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        return Redirect($"/a/{Token}/offer");
    }

    public sealed record DeclineForm
    {
        [Required(ErrorMessage = "Choose a reason, or rather not say")]
        public LeavingReason? Reason { get; init; }
    }
}
