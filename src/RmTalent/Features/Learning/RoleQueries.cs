using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning;

public static class RoleQueries
{
    /// <summary>People who have a role and have not left.</summary>
    public static IQueryable<Person> PeopleInRole(this AppDbContext db, string role) => db.People.AsNoTracking().Where(p => p.LeftOn == null
        && db.Set<IdentityUserRole<Guid>>().Any(r => r.UserId == p.Id && db.Set<IdentityRole<Guid>>().Any(known => known.Id == r.RoleId && known.Name == role)));
}
