using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Requirements;

public static class AudienceQueries
{
    extension(AppDbContext db)
    {
        /// <summary>Who is in an audience: people who have not left by that day.</summary>
        public IQueryable<Person> InAudience(Audience audience, DateOnly on)
        {
            var employed = db.Set<Person>().Employed(on);
            if (audience.HasNoRule)
            {
                return audience.PersonIds.Count == 0 ? employed : employed.Where(p => audience.PersonIds.Contains(p.Id));
            }

            var fit = db.Fitting(audience);
            return audience.PersonIds.Count == 0 ? fit.Employed(on)
                : employed.Where(p => audience.PersonIds.Contains(p.Id) || fit.Any(f => f.Id == p.Id));
        }

        private IQueryable<Person> Fitting(Audience audience)
        {
            IQueryable<Person> people = db.Set<Person>();
            if (audience.RmTypes.Count > 0)
            {
                people = people.Where(p => p.RmType != null && audience.RmTypes.Contains(p.RmType.Value));
            }

            if (audience.Roles.Count > 0)
            {
                var holders = from held in db.Set<IdentityUserRole<Guid>>()
                              join role in db.Roles on held.RoleId equals role.Id
                              where audience.Roles.Contains(role.Name!)
                              select held.UserId;
                people = people.Where(p => holders.Contains(p.Id));
            }

            if (audience.Sectors.Count > 0)
            {
                people = people.Where(p => audience.Sectors.Contains(p.Sector));
            }

            if (audience.Countries.Count > 0)
            {
                people = people.Where(p => audience.Countries.Contains(p.Country));
            }

            if (audience.TeamIds.Count > 0)
            {
                people = people.Where(p => p.TeamId != null && audience.TeamIds.Contains(p.TeamId.Value));
            }

            return people.Where(p => (audience.HiredFrom == null || p.StartsOn >= audience.HiredFrom) && (audience.HiredTo == null || p.StartsOn <= audience.HiredTo));
        }
    }
}
