using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>Offers to draft, approve, send, check or close with a hire.</summary>
internal sealed class OffersToday(AppDbContext db, ITexts texts) : IToday
{
    private const int AtMost = 20;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var makes = user.IsInRole(Roles.Recruiter);
        if (!makes && !user.IsInRole(Roles.HiringManager))
        {
            return [];
        }

        var open = await db.OffersFor(user).AsNoTracking()
            .Where(o => o.Status == OfferStatus.Draft || o.Status == OfferStatus.Accepted || o.Status == OfferStatus.Expired)
            .OrderBy(o => o.Id).Take(AtMost).ToListAsync(cancellationToken);
        var ids = open.Select(o => o.ApplicationId).ToList();
        var heads = ids.Count == 0 ? new() : await db.OfferHeads(db.Applications.Where(a => ids.Contains(a.Id))).ToDictionaryAsync(h => h.ApplicationId, cancellationToken);
        var items = open.Select(o => (Offer: o, Head: heads[o.ApplicationId]))
            .Select(x => (x.Offer, x.Head, Text: What(x.Offer, x.Head.Candidate, makes, x.Head.HiringManagerId == user.Id))).Where(x => x.Text is not null)
            .Select(x => new TodayItem(x.Text!, x.Head.Vacancy, $"/applications/{x.Offer.ApplicationId}/offer", "file-description", null, Urgency.Normal, "Offers")).ToList();
        return makes ? [.. await ToDraftAsync(user, cancellationToken), .. items] : items;
    }

    private string? What(Offer offer, string candidate, bool makes, bool approves) => offer switch
    {
        { Status: OfferStatus.Draft, IsApproved: false } when approves => texts["Approve the offer to {0}", candidate],
        { Status: OfferStatus.Draft, IsApproved: true } when makes => texts["Send the offer to {0}", candidate],
        { CanHire: true } when makes => texts["Hire {0}: every condition is met", candidate],
        { Status: OfferStatus.Accepted } when makes => texts["Check the conditions for {0}", candidate],
        { Status: OfferStatus.Expired } when makes => texts["{0} has not answered the offer", candidate],
        _ => null,
    };

    private async Task<IReadOnlyList<TodayItem>> ToDraftAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        [.. (await db.OfferHeads(db.ApplicationsSeenBy(user).Where(a => a.Status == ApplicationStatus.OfferDraft
                && !db.Set<Offer>().Any(o => o.ApplicationId == a.Id && (o.Status == OfferStatus.Draft || o.Status == OfferStatus.Sent || o.Status == OfferStatus.Expired))))
            .Take(AtMost).ToListAsync(cancellationToken))
            .Select(h => new TodayItem(texts["Draft the offer to {0}", h.Candidate], h.Vacancy, $"/applications/{h.ApplicationId}/offer", "file-description", null, Urgency.Soon, "Offers"))];
}
