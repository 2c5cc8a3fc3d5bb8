using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>Of the applicants whom the demo decided for: one offer accepted with a condition open, one sent, the others still to draft.</summary>
public sealed class OffersDemo(TimeProvider clock) : IDemoData
{
    public int Order => 600;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Offers.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var decided = await db.Applications.Where(a => a.Status == ApplicationStatus.OfferDraft).OrderBy(a => a.SubmittedAt).Take(2).ToListAsync(cancellationToken);
        foreach (var (n, application) in decided.Index())
        {
            var head = await db.OfferHeads(db.Applications.Where(a => a.Id == application.Id)).SingleAsync(cancellationToken);
            var today = calendar.LocalDate(now);
            var terms = new OfferTerms(Math.Round(((head.PayMin ?? 500_000) + (head.PayMax ?? 700_000)) / 2), head.Currency, head.PayPeriod, calendar.NextWorkingDay(today.AddDays(45)), calendar.AddWorkingDays(today, 5))
            {
                Conditions = [new ConditionTerm(ConditionKind.References, "Two, one of them a former manager"), new ConditionTerm(ConditionKind.BackgroundCheck, "")],
            };
            var offer = Offer.Draft(application.Id, application.VacancyId, terms with { Pay = terms.Pay - 15_000 }, outOfRange: false, DemoPeople.Ruben.Id, now.AddDays(-4));
            offer.Edit(terms, outOfRange: false, DemoPeople.Ruben.Id, now.AddDays(-3)); // the first edition was too low
            offer.Send(calendar.EndOfDay(terms.ExpiresOn), now.AddDays(-3));
            application.SendOffer(now);
            if (n == 0)
            {
                application.AcceptOffer(now);
                application.CheckConditions(now);
                offer.Accept(offer.Edition, head.Candidate, "192.0.2.17", now.AddDays(-1));
                offer.Settle(offer.Conditions[0].Id, ConditionStatus.Met, "Spoke with two former managers; both would hire again.", DemoPeople.Ruben.Id, now.AddHours(-5));
            }

            db.Add(offer);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
