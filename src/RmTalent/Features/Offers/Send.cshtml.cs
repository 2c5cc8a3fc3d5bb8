using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

[Authorize(Policies.MakeOffers)]
public sealed class SendModel(AppDbContext db, OfferMails mails, TimeProvider clock) : OfferPage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        Offer.Send(calendar.EndOfDay(Offer.Terms.ExpiresOn), now);
        var application = await ApplicationAsync(cancellationToken);
        if (application.Status is ApplicationStatus.OfferSent)
        {
            application.MustNotChange(); // an expired offer goes out anew, unless the candidate withdraws meanwhile
        }
        else
        {
            application.SendOffer(now);
        }

        await mails.SendAsync(Offer, Head, cancellationToken);
        return await SavedAsync("The offer is on its way", cancellationToken);
    }
}
