using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

/// <summary>All teams; there are as many as fit on a page.</summary>
[Authorize(Policies.SeePeople)]
public sealed class TeamsModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await db.Teams.AsNoTracking().OrderBy(t => t.Name).Select(t => new Row(
            t.Id, t.Name,
            db.Set<Person>().Where(p => p.Id == t.LeadId).Select(p => p.Name).FirstOrDefault(),
            db.Set<Team>().Where(p => p.Id == t.ParentId).Select(p => p.Name).FirstOrDefault(),
            db.Set<Person>().Count(p => p.TeamId == t.Id && p.LeftOn == null))).ToListAsync(cancellationToken);

    public sealed record Row(Guid Id, string Name, string? Lead, string? Parent, int People);
}
