using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>Where somebody stands with a scheme in the running period.</summary>
public sealed record CpdBalance(Guid PersonId, Guid SchemeId, string Scheme, CpdRule Rule, CpdPeriod Period, decimal Counted, decimal Ethics)
{
    public decimal Shortfall => Math.Max(0, Rule.Amount - Counted);

    public decimal EthicsShortfall => Math.Max(0, Rule.EthicsAmount - Ethics);

    public bool IsReached => Shortfall == 0 && EthicsShortfall == 0;
}

/// <summary>Adds up continuing development for many people in a fixed number of questions to the database.</summary>
public sealed class CpdLedger(AppDbContext db)
{
    public async Task<IReadOnlyList<CpdBalance>> BalancesAsync(IReadOnlyList<Guid> people, DateOnly today, CancellationToken cancellationToken)
    {
        var held = await db.Credentials.AsNoTracking().Held().Where(c => people.Contains(c.PersonId)).Include(c => c.Scheme).ToListAsync(cancellationToken);
        var asked = held.Where(c => c.Scheme!.Cpd is not null).GroupBy(c => (c.PersonId, c.SchemeId))
            .Select(g => (g.Key, Rule: g.First().Scheme!.Cpd!, g.First().Scheme!.Code, Period: g.First().Scheme!.Cpd!.PeriodOf(g.Min(c => c.ValidFrom), today))).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var since = asked.Min(a => a.Period.From);
        var credits = await (
            from entry in db.CpdEntries.AsNoTracking()
            where people.Contains(entry.PersonId) && entry.State == CpdState.Counted && entry.DoneOn >= since && entry.DoneOn <= today
            from credit in entry.Credits
            select new { entry.PersonId, credit.SchemeId, entry.DoneOn, entry.Category, credit.Amount }).ToListAsync(cancellationToken);
        var byScheme = credits.ToLookup(c => (c.PersonId, c.SchemeId));
        return
        [
            .. asked.Select(a =>
            {
                var counted = byScheme[a.Key].Where(c => c.DoneOn >= a.Period.From && c.DoneOn <= a.Period.To).ToList();
                return new CpdBalance(a.Key.PersonId, a.Key.SchemeId, a.Code, a.Rule, a.Period, counted.Sum(c => c.Amount), counted.Where(c => c.Category == CpdCategory.Ethics).Sum(c => c.Amount));
            }).OrderBy(b => b.Scheme, StringComparer.Ordinal),
        ];
    }
}

/// <summary>What somebody learned here is proposed to the schemes that they hold and that ask for hours.</summary>
public sealed class ProposeCpd(AppDbContext db) : IFactHandler<LearningCompleted>
{
    private const decimal QuarterOfAnHour = 0.25m;

    public async Task HandleAsync(LearningCompleted fact, FactContext context, CancellationToken cancellationToken)
    {
        var held = await db.Credentials.AsNoTracking().Held().Where(c => c.PersonId == fact.PersonId && c.Scheme!.ArchivedAt == null)
            .Select(c => new { c.SchemeId, c.Scheme!.Cpd }).ToListAsync(cancellationToken);
        var schemes = held.Where(h => h.Cpd is not null).Select(h => h.SchemeId).Distinct().ToList();
        var completion = await db.Completions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == context.SubjectId, cancellationToken);
        if (schemes.Count == 0 || completion is not { Hours: >= QuarterOfAnHour } || await db.CpdEntries.AnyAsync(e => e.CompletionId == completion.Id, cancellationToken))
        {
            return;
        }

        var day = (await db.WorkingTimeOfAsync(fact.PersonId, cancellationToken)).LocalDate(completion.CompletedAt);
        db.Add(CpdEntry.Propose(fact.PersonId, completion.Id, completion.Title, day, completion.Hours.Value, schemes));
    }
}
