using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Board;

/// <summary>Trainers and administrators see everybody; line managers those below them.</summary>
public static class ComplianceScope
{
    extension(AppDbContext db)
    {
        public IQueryable<Person> PeopleSeenBy(ClaimsPrincipal user) =>
            user.IsAdministrator || user.IsInRole(Roles.Trainer) ? db.Set<Person>() : db.InTeamOf(user.Id);

        /// <summary>For the filter: teams in which there is somebody to see.</summary>
        public async Task<IReadOnlyList<SelectListItem>> TeamsSeenByAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
        {
            var seen = db.PeopleSeenBy(user);
            return await db.Teams.AsNoTracking().Where(t => seen.Any(p => p.TeamId == t.Id)).OrderBy(t => t.Name).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(cancellationToken);
        }

        /// <summary>For the filter: requirements that somebody has.</summary>
        public async Task<IReadOnlyList<SelectListItem>> RequirementChoicesAsync(CancellationToken cancellationToken)
        {
            var requirements = await db.Requirements.AsNoTracking().Where(r => r.State != RequirementState.Draft).OrderBy(r => r.Code).Select(r => new { r.Id, r.Title }).ToListAsync(cancellationToken);
            return [.. requirements.Select(r => new SelectListItem(r.Title.ToString(), r.Id.ToString()))];
        }

        public IQueryable<Assignment> AssignmentsSeenBy(ClaimsPrincipal user)
        {
            if (user.IsAdministrator || user.IsInRole(Roles.Trainer))
            {
                return db.Set<Assignment>();
            }

            var below = db.InTeamOf(user.Id);
            return db.Set<Assignment>().Where(a => below.Any(p => p.Id == a.PersonId));
        }
    }
}
