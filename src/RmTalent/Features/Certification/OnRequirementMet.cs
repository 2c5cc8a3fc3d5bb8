using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

/// <summary>
/// Issues what the rules say for a mandatory training that was met, once for each run and valid as long as the run counts.
/// The certificate of a repetition replaces that of the run before, in whichever order the two are heard of.
/// </summary>
public sealed class OnRequirementMet(AppDbContext db, Issuer issuer, TimeProvider clock) : IFactHandler<RequirementMet>
{
    public async Task HandleAsync(RequirementMet fact, FactContext context, CancellationToken cancellationToken)
    {
        var templates = await db.CertificateTemplates.InUse()
            .Where(t => db.Set<IssueRule>().Any(r => r.TemplateId == t.Id && r.Source == RuleSource.Requirement && r.ItemId == fact.RequirementId))
            .OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancellationToken);
        if (templates.Count == 0)
        {
            return;
        }

        var runs = await db.Assignments.AsNoTracking().Where(a => a.PersonId == fact.PersonId && a.RequirementId == fact.RequirementId)
            .OrderBy(a => a.Cycle).Select(a => new Run(a.Id, a.Cycle, a.CompletedOn, a.Requirement!.Title)).ToListAsync(cancellationToken);
        if (runs.Find(r => r.Id == fact.AssignmentId) is not { } met)
        {
            return;
        }

        foreach (var template in templates)
        {
            var request = new IssueRequest(template, fact.PersonId, Occasions.OfAssignment(met.Id)) { On = met.CompletedOn, RequirementId = fact.RequirementId, ValidUntil = fact.ExpiresOn, Achievement = met.Title };
            if (await issuer.IssueAsync(request, cancellationToken) is { } award)
            {
                Replace(await NewestOfAsync(template, runs.Where(r => r.Cycle < met.Cycle).Reverse(), fact.PersonId, cancellationToken), award);
                Replace(award, await NewestOfAsync(template, runs.Where(r => r.Cycle > met.Cycle), fact.PersonId, cancellationToken));
            }
        }
    }

    private void Replace(Award? older, Award? newer)
    {
        if (older is { RevokedAt: null, ReplacedAt: null } && newer is not null)
        {
            older.ReplaceBy(newer, clock.GetUtcNow());
        }
    }

    /// <summary>The award of the first of the runs that has one, or what it was reissued as.</summary>
    private async Task<Award?> NewestOfAsync(Guid templateId, IEnumerable<Run> runs, Guid personId, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            var occasion = Occasions.OfAssignment(run.Id);
            var award = await db.Awards.SingleOrDefaultAsync(a => a.PersonId == personId && a.TemplateId == templateId && a.Occasion == occasion, cancellationToken);
            while (award?.ReplacedById is { } newer)
            {
                award = await db.Awards.SingleAsync(a => a.Id == newer, cancellationToken);
            }

            if (award is not null)
            {
                return award;
            }
        }

        return null;
    }

    private sealed record Run(Guid Id, int Cycle, DateOnly? CompletedOn, LocalisedText Title);
}
