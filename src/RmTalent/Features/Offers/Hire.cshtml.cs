using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>The one step that makes an employee. A second click, later or at the same moment, finds the work done.</summary>
[Authorize(Policies.MakeOffers)]
public sealed class HireModel(AppDbContext db, Hiring hiring) : OfferPage(db)
{
    /// <summary>More people than positions: an accepted offer binds, so it is said rather than refused.</summary>
    public bool IsBeyond { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            await hiring.HireAsync(Offer, await ApplicationAsync(cancellationToken), cancellationToken);
            return await SavedAsync("Hired. The new colleague gets an invitation by mail", cancellationToken);
        }
        catch (Exception lost) when (lost is DbUpdateException or RefusedException)
        {
            Db.ChangeTracker.Clear();
            if (!await Db.Offers.AnyAsync(o => o.Id == Id && o.Status == OfferStatus.Hired, cancellationToken))
            {
                throw;
            }

            return Redirect($"/applications/{Head.ApplicationId}/offer");
        }
    }

    protected override async Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        var vacancyId = Offer.VacancyId;
        IsBeyond = await Db.Vacancies.AnyAsync(v => v.Id == vacancyId && Db.Set<Application>().Count(a => a.VacancyId == vacancyId && a.Status == ApplicationStatus.Hired) >= v.Positions, cancellationToken);
        return true;
    }
}
