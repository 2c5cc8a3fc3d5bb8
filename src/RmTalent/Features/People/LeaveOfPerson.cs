using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

/// <summary>Leave now and ahead, for those who may record it.</summary>
internal sealed class LeaveOfPerson(AppDbContext db, TimeProvider clock) : IPersonPart
{
    public int Order => 50;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Policies.RolesOf(Policies.LeadTeam).Any(user.IsInRole))
        {
            return null;
        }

        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        return await db.PeopleLedBy(user).Where(p => p.Id == personId)
            .Select(p => new { Leaves = db.Set<Leave>().Where(l => l.PersonId == p.Id && l.To >= today).OrderBy(l => l.From).Take(5).ToList() })
            .SingleOrDefaultAsync(cancellationToken) is { } found
            ? new PersonPart("Time away", "/Features/People/_LeaveOfPerson.cshtml", new LeaveStanding(personId, today, found.Leaves))
            : null;
    }
}

public sealed record LeaveStanding(Guid PersonId, DateOnly Today, IReadOnlyList<Leave> Ahead);
