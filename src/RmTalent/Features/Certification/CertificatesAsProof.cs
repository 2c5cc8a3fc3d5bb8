using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Audit;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification;

/// <summary>Numbers of the certificates that were issued for met trainings, for the auditor.</summary>
internal sealed class CertificatesAsProof(AppDbContext db) : ITrainingProof
{
    public async Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(IReadOnlyList<Guid> assignmentIds, CancellationToken cancellationToken)
    {
        var byOccasion = assignmentIds.ToDictionary(Occasions.OfAssignment, id => id, StringComparer.Ordinal);
        var occasions = byOccasion.Keys.ToList();
        var numbers = await db.Awards.AsNoTracking().Where(a => occasions.Contains(a.Occasion) && a.RevokedAt == null).OrderBy(a => a.Number).Select(a => new { a.Occasion, a.Number }).ToListAsync(cancellationToken);
        return numbers.GroupBy(n => n.Occasion, StringComparer.Ordinal).ToDictionary(g => byOccasion[g.Key], g => string.Join(", ", g.Select(n => n.Number)));
    }
}
