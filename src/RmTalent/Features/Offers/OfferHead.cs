using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>Whom an offer is for and on what it rests; every page about an offer says it.</summary>
public sealed record OfferHead(
    Guid ApplicationId, ApplicationStatus Status, string Candidate, string Email, string Language, Guid VacancyId, string Vacancy, Guid? HiringManagerId,
    decimal? PayMin, decimal? PayMax, string Currency, PayPeriod PayPeriod, DateOnly? ExpectedStartOn);

public static class Money
{
    /// <summary>An amount as people write it: <c>NOK 720 000</c>.</summary>
    public static string Say(decimal amount, string currency, CultureInfo culture) =>
        string.Create(culture, $"{currency} {amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", culture)}");
}

public static class OfferHeadQueries
{
    extension(AppDbContext db)
    {
        public IQueryable<OfferHead> OfferHeads(IQueryable<Application> applications) =>
            from a in applications.AsNoTracking()
            join c in db.Set<Candidate>() on a.CandidateId equals c.Id
            join v in db.Set<Vacancy>() on a.VacancyId equals v.Id
            select new OfferHead(
                a.Id, a.Status, CandidateName.Of(c.Name, a.Reference, v.BlindSince, a.RevealedAt).ToString(), c.Email, c.Language, v.Id, v.Title, v.HiringManagerId, v.PayMin, v.PayMax, v.Currency, v.PayPeriod, v.ExpectedStartOn);

        /// <summary>Offers that this person may see: recruiters and administrators all, hiring managers those for their vacancies.</summary>
        public IQueryable<Offer> OffersFor(ClaimsPrincipal user)
        {
            var id = user.Id;
            return user.IsAdministrator || user.IsInRole(Roles.Recruiter)
                ? db.Set<Offer>()
                : db.Set<Offer>().Where(o => db.Set<Vacancy>().Any(v => v.Id == o.VacancyId && v.HiringManagerId == id));
        }
    }
}
