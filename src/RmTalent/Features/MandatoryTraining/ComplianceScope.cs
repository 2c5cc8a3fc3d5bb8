using System.Security.Claims;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>Trainers and administrators see everybody; line managers those below them.</summary>
public static class ComplianceScope
{
    extension(AppDbContext db)
    {
        public IQueryable<Person> PeopleSeenBy(ClaimsPrincipal user) =>
            user.IsAdministrator || user.IsInRole(Roles.Trainer) ? db.Set<Person>() : db.InTeamOf(user.Id);

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
