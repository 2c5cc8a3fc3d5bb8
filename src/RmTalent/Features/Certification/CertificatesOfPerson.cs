using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification;

/// <summary>The newest certificates of a person, for those who may open them.</summary>
internal sealed class CertificatesOfPerson(AppDbContext db, TimeProvider clock) : IPersonPart
{
    private const int Most = 10;

    public int Order => 600;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await db.AwardsSeenBy(user).AsNoTracking().Where(a => a.PersonId == personId)
            .OrderByDescending(a => a.IssuedOn).ThenByDescending(a => a.Id).Select(AwardRow.From).Take(Most).ToListAsync(cancellationToken);
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        return rows.Count > 0 ? new PersonPart("Certificates", "/Features/Certification/_OfPerson.cshtml", new AwardsOnDay(rows, today)) : null;
    }
}

public sealed record AwardsOnDay(IReadOnlyList<AwardRow> Rows, DateOnly Today);
