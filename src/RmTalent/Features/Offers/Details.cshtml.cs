using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>The offer to an applicant: terms, editions, conditions, and what comes next.</summary>
[Authorize(Policies.SeeOffers)]
public sealed class DetailsModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public OfferHead Head { get; private set; } = null!;

    public Offer? Offer { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool Makes => User.IsInRole(Roles.Recruiter) || User.IsAdministrator;

    public bool Approves => Head.HiringManagerId == User.Id || User.IsAdministrator;

    public bool CanDraft => Makes && Head.Status is ApplicationStatus.OfferDraft && Offer is not { IsLive: true };

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Head = (await db.OfferHeads(db.ApplicationsSeenBy(User).Where(a => a.Id == Id)).SingleOrDefaultAsync(cancellationToken))!;
        if (Head is null)
        {
            return false;
        }

        Offer = await db.Offers.AsNoTracking().LatestOf(Id).FirstOrDefaultAsync(cancellationToken);
        var people = Offer?.Editions.Select(e => e.ById).Concat(Offer.Conditions.Select(c => c.SettledById).Append(Offer.ApprovedById).OfType<Guid>()).Distinct().ToList() ?? [];
        Names = await db.People.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return true;
    }
}
