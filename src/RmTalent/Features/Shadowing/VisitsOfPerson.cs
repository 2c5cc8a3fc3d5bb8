using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>Visits of a person as newcomer or host, for those who may open them.</summary>
internal sealed class VisitsOfPerson(AppDbContext db) : IPersonPart
{
    private const int Most = 10;

    public int Order => 400;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await (
            from visit in db.VisitsSeenBy(user.Id, user.IsAdministrator || user.IsInRole(Roles.Trainer)).AsNoTracking()
            where visit.NewcomerId == personId || visit.HostId == personId
            join newcomer in db.Set<Person>() on visit.NewcomerId equals newcomer.Id
            join host in db.Set<Person>() on visit.HostId equals host.Id
            orderby visit.Id descending
            select new VisitRow(visit.Id, newcomer.Name, host.Name, visit.StartsAt, visit.Status, visit.Hours)).Take(Most).ToListAsync(cancellationToken);
        return rows.Count > 0 ? new PersonPart("Job shadowing", "/Features/Shadowing/_OfPerson.cshtml", rows) : null;
    }
}

public sealed record VisitRow(Guid Id, string Newcomer, string Host, DateTimeOffset? StartsAt, VisitStatus Status, decimal? Hours);
