using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Applications.Blind;

/// <summary>Why something was done may name the candidate; on no timeline does it, while the vacancy is blind.</summary>
internal sealed class BlindReasons(AppDbContext db) : IReasonCover
{
    public async Task<IReadOnlyDictionary<long, string>> OfAsync(IReadOnlyCollection<FactRow> facts, CancellationToken cancellationToken)
    {
        var ids = facts.Select(f => f.Id).ToList();
        var hidden = await (
            from concern in db.Set<FactConcern>().AsNoTracking()
            where ids.Contains(concern.FactId)
            join a in db.Set<Application>() on concern.SubjectId equals a.Id
            where a.RevealedAt == null
            join v in db.Set<Vacancy>() on a.VacancyId equals v.Id
            where v.BlindSince != null
            join c in db.Set<Candidate>() on a.CandidateId equals c.Id
            select new { concern.FactId, Candidate = c }).ToListAsync(cancellationToken);
        return hidden.GroupBy(h => h.FactId).ToDictionary(g => g.Key, g => g.Aggregate(
            facts.Single(f => f.Id == g.Key).Reason!, (reason, h) => Redaction.Of(h.Candidate.Contact).In(reason)));
    }
}
