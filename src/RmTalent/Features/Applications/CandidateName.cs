using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications;

/// <summary>
/// What colleagues call a candidate: the name, or in a blind vacancy a code until somebody reveals who it is.
/// Every place that shows a candidate to a colleague asks here; the candidate's own pages and mails use the name itself.
/// </summary>
public static class CandidateName
{
    /// <summary>Said in queries and mails, where the reader's language is not known yet.</summary>
    public static LocalisedText Of(string name, string reference, DateTimeOffset? blindSince, DateTimeOffset? revealedAt) =>
        IsHidden(blindSince, revealedAt) ? new($"Candidate {reference}", $"Kandidat {reference}", $"Kandidaat {reference}") : new(name);

    public static bool IsHidden(DateTimeOffset? blindSince, DateTimeOffset? revealedAt) => blindSince is not null && revealedAt is null;
}

public static class CandidateNameQueries
{
    extension(AppDbContext db)
    {
        /// <summary>What the candidates of these applications are called, by application.</summary>
        public async Task<IReadOnlyDictionary<Guid, LocalisedText>> CandidateNamesAsync(IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellationToken) => (await (
            from a in db.Applications.AsNoTracking()
            where applicationIds.Contains(a.Id)
            join c in db.Candidates on a.CandidateId equals c.Id
            join v in db.Vacancies on a.VacancyId equals v.Id
            select new { a.Id, c.Name, a.Reference, v.BlindSince, a.RevealedAt }).ToListAsync(cancellationToken))
            .ToDictionary(x => x.Id, x => CandidateName.Of(x.Name, x.Reference, x.BlindSince, x.RevealedAt));

        public async Task<LocalisedText> CandidateNameAsync(Guid applicationId, CancellationToken cancellationToken) =>
            (await db.CandidateNamesAsync([applicationId], cancellationToken))[applicationId];

        /// <summary>What covers the candidate's traces in a text that a colleague reads; nothing once the name is shown.</summary>
        public async Task<Redaction> RedactionAsync(Guid applicationId, CancellationToken cancellationToken)
        {
            var found = await (
                from a in db.Applications.AsNoTracking()
                where a.Id == applicationId
                join c in db.Candidates on a.CandidateId equals c.Id
                join v in db.Vacancies on a.VacancyId equals v.Id
                select new { Candidate = c, v.BlindSince, a.RevealedAt }).SingleAsync(cancellationToken);
            return CandidateName.IsHidden(found.BlindSince, found.RevealedAt) ? Redaction.Of(found.Candidate.Contact) : Redaction.None;
        }
    }

    extension(IQueryable<Application> applications)
    {
        /// <summary>Those whose candidate colleagues see by name.</summary>
        public IQueryable<Application> Named(AppDbContext db)
        {
            var blind = db.Set<Vacancy>().Where(v => v.BlindSince != null).Select(v => v.Id);
            return applications.Where(a => a.RevealedAt != null || !blind.Contains(a.VacancyId));
        }
    }
}
