using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>A page that the candidate reaches with the link of the offer's mail; the link knows one offer and nothing else.</summary>
public abstract class CandidateOfferPage(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Token { get; init; } = "";

    public Offer Offer { get; private set; } = null!;

    public OfferHead Head { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The offer can be answered; a draft that follows a sent offer is not shown.</summary>
    public bool IsOpen => Offer.Status is OfferStatus.Sent && Now < Offer.ExpiresAt;

    public bool IsReadable => IsOpen || Offer.Status is OfferStatus.Accepted or OfferStatus.Hired;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(Token, OfferMails.LinkPurpose, cancellationToken);
        Offer = (link.State is LinkState.None ? null : await db.Offers.SingleOrDefaultAsync(o => o.Id == link.SubjectId, cancellationToken))!;
        if (Offer is null)
        {
            return false;
        }

        Head = await db.OfferHeads(db.Applications.Where(a => a.Id == Offer.ApplicationId)).SingleAsync(cancellationToken);
        actor.Current = Actor.Candidate(Offer.ApplicationId);
        Response.Headers.CacheControl = "no-store";
        return true;
    }

    protected string Address => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    protected Task<Application> ApplicationAsync(CancellationToken cancellationToken) => db.Applications.SingleAsync(a => a.Id == Offer.ApplicationId, cancellationToken);
}
