using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Board;

/// <summary>One team, requirement or person with its sums.</summary>
public sealed record SummaryRow(string Name, string Url, BoardSums Sums);

/// <summary>Sums by team, requirement or person, added up in the database.</summary>
public static class BoardSummaries
{
    public static async Task<IReadOnlyList<SummaryRow>> ByTeamAsync(AppDbContext db, IQueryable<Assignment> inView, DateOnly today, CancellationToken cancellationToken)
    {
        var soon = today.AddDays(BoardFilter.SoonDays);
        var byPerson = inView.GroupBy(a => new { a.PersonId, a.Status }).Select(g => new { g.Key.PersonId, g.Key.Status, Count = g.Count(), Soon = g.Sum(a => a.DueOn <= soon ? 1 : 0) });
        var counts = await (
            from sums in byPerson // first by person, in an index; then there is little left to join
            join person in db.Set<Person>() on sums.PersonId equals person.Id
            group sums by new { person.TeamId, sums.Status } into g
            select new { g.Key.TeamId, g.Key.Status, Count = g.Sum(s => s.Count), Soon = g.Sum(s => s.Soon) }).ToListAsync(cancellationToken);
        var names = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.Name }).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken);
        return
        [
            .. counts.GroupBy(c => c.TeamId).Where(g => g.Key is not null)
                .Select(g => new SummaryRow(names[g.Key!.Value], $"/compliance?Filter.TeamId={g.Key}", BoardSums.Of(g.Select(c => (c.Status, c.Count, c.Soon)))))
                .OrderBy(r => r.Name, StringComparer.CurrentCulture),
        ];
    }

    public static async Task<IReadOnlyList<SummaryRow>> ByRequirementAsync(AppDbContext db, IQueryable<Assignment> inView, DateOnly today, CancellationToken cancellationToken)
    {
        var soon = today.AddDays(BoardFilter.SoonDays);
        var counts = await inView.GroupBy(a => new { a.RequirementId, a.Status })
            .Select(g => new { g.Key.RequirementId, g.Key.Status, Count = g.Count(), Soon = g.Sum(a => a.DueOn <= soon ? 1 : 0) }).ToListAsync(cancellationToken);
        var titles = await db.Requirements.AsNoTracking().Select(r => new { r.Id, r.Title }).ToDictionaryAsync(r => r.Id, r => r.Title, cancellationToken);
        return
        [
            .. counts.GroupBy(c => c.RequirementId)
                .Select(g => new SummaryRow(titles[g.Key].ToString(), $"/compliance?Filter.RequirementId={g.Key}", BoardSums.Of(g.Select(c => (c.Status, c.Count, c.Soon)))))
                .OrderBy(r => r.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>A page of people by name; the sums are those of that page only.</summary>
    public static async Task<PageOf<SummaryRow>> ByPersonAsync(IQueryable<Person> people, IQueryable<Assignment> inView, DateOnly today, PageRequest at, CancellationToken cancellationToken)
    {
        var page = await people.Where(p => inView.Any(a => a.PersonId == p.Id)).PageAsync(p => p.SearchName, p => new { p.Id, p.Name }, at, cancellationToken: cancellationToken);
        var ids = page.Rows.Select(p => p.Id).ToList();
        var soon = today.AddDays(BoardFilter.SoonDays);
        var counts = (await inView.Where(a => ids.Contains(a.PersonId)).GroupBy(a => new { a.PersonId, a.Status })
            .Select(g => new { g.Key.PersonId, g.Key.Status, Count = g.Count(), Soon = g.Sum(a => a.DueOn <= soon ? 1 : 0) }).ToListAsync(cancellationToken)).ToLookup(c => c.PersonId);
        return new PageOf<SummaryRow>(
            [.. page.Rows.Select(p => new SummaryRow(p.Name, $"/compliance?Filter.PersonId={p.Id}", BoardSums.Of(counts[p.Id].Select(c => (c.Status, c.Count, c.Soon)))))], page.Next, page.Previous);
    }
}
