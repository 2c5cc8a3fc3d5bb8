using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

/// <summary>A person's gaps on their page, for those who lead or train them.</summary>
internal sealed class GapsOfPerson(AppDbContext db) : IPersonPart
{
    public int Order => 100;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var maySee = user.IsAdministrator || user.IsInRole(Roles.Trainer) || me == personId
            || (user.IsInRole(Roles.LineManager) && await db.InTeamOf(me).AnyAsync(p => p.Id == personId, cancellationToken));
        return maySee && await db.Gaps(personId).ToListAsync(cancellationToken) is { Count: > 0 } gaps
            ? new PersonPart("Competency gaps", "/Features/Competencies/_Gaps.cshtml", gaps)
            : null;
    }
}
