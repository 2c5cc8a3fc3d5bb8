using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Reporting;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>What was erased: certificates on one side, counts on the other, and nothing between them.</summary>
[Authorize(Policies.KeepPrivacy)]
public sealed class DoneModel(AppDbContext db) : PageModel
{
    private const int Most = 200;

    public new PageOf<ErasureCertificate> Page { get; private set; } = PageOf<ErasureCertificate>.Empty;

    public IReadOnlyList<CountRow> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Page = await db.ErasureCertificates.AsNoTracking().PageAsync(c => c.ErasedAt, c => c, PageRequest.From(Request), descending: true, cancellationToken);
        var counts = await db.ErasedApplications.GroupBy(a => new { a.VacancyId, a.Reached }).Select(g => new { g.Key.VacancyId, g.Key.Reached, Count = g.Count() })
            .OrderByDescending(g => g.Count).Take(Most).ToListAsync(cancellationToken);
        var ids = counts.Select(c => c.VacancyId).Distinct().ToList();
        var titles = await db.Set<Vacancy>().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Title }).ToDictionaryAsync(v => v.Id, v => v.Title, cancellationToken);
        Counts = [.. counts.Select(c => new CountRow(titles[c.VacancyId], c.Reached, c.Count)).OrderBy(c => c.Vacancy, StringComparer.CurrentCulture).ThenBy(c => c.Reached)];
    }

    public sealed record CountRow(string Vacancy, Stage Reached, int Count);
}
