using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>The candidate reads the letter and accepts by typing a name. Time, address and edition are kept.</summary>
[AllowAnonymous]
public sealed class AnswerModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, OfferLetters letters, OfferMails mails)
    : CandidateOfferPage(db, links, actor, clock)
{
    [BindProperty]
    public AcceptForm Form { get; set; } = new();

    public async Task<IHtmlContent> LetterAsync() => DocumentHtml.Render(await letters.OfAsync(Offer, Head, HttpContext.RequestAborted));

    public IActionResult OnGet()
    {
        Form = new AcceptForm { Edition = Offer.Edition };
        Response.StatusCode = IsReadable ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Offer.Accept(Form.Edition, Form.Name!, Address, Now);
        var application = await ApplicationAsync(cancellationToken);
        application.AcceptOffer(Now);
        if (Offer.Conditions.Count > 0)
        {
            application.CheckConditions(Now);
        }

        await mails.ConfirmAsync(Offer, Head, cancellationToken);
        await mails.TellAnswerAsync(Offer, Head, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Thank you. Your answer is recorded");
        return Redirect($"/a/{Token}/offer");
    }

    public sealed record AcceptForm
    {
        /// <summary>What the candidate read; a newer edition refuses it.</summary>
        public int Edition { get; init; }

        [Required(ErrorMessage = "Type your full name to accept"), StringLength(Offer.SignatureMaxLength)]
        public string? Name { get; init; }
    }
}
