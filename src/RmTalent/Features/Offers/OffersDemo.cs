using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
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
        var (drafted, sent) = (now.AddDays(-4.2).AtWork(now), now.AddDays(-3.6).AtWork(now));
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
            var offer = Offer.Draft(application.Id, application.VacancyId, terms with { Pay = terms.Pay - 15_000 }, outOfRange: false, DemoPeople.Ruben.Id, drafted);
            offer.Backdate(DemoPeople.Ruben.Actor, drafted);
            offer.Edit(terms, outOfRange: false, DemoPeople.Ruben.Id, sent); // the first edition was too low
            offer.Send(calendar.EndOfDay(terms.ExpiresOn), sent);
            offer.Backdate(DemoPeople.Ruben.Actor, sent);
            application.SendOffer(sent);
            application.Backdate(DemoPeople.Ruben.Actor, sent);
            if (n == 0)
            {
                var answered = now.AddDays(-1.3);
                application.AcceptOffer(answered);
                application.CheckConditions(answered);
                application.Backdate(Actor.Candidate(application.Id), answered);
                offer.Accept(offer.Edition, head.Candidate, "192.0.2.17", answered);
                offer.Backdate(Actor.Candidate(application.Id), answered);
                offer.Settle(offer.Conditions[0].Id, ConditionStatus.Met, "Spoke with two former managers; both would hire again.", DemoPeople.Ruben.Id, now.AddHours(-5));
                offer.Backdate(DemoPeople.Ruben.Actor, now.AddHours(-5));
            }

            db.Add(offer);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
