using RmTalent.Platform.Data;

namespace RmTalent.Features.People;

public static class AccountQueries
{
    /// <summary>The names of an account's roles.</summary>
    public static IQueryable<string> RolesOf(this AppDbContext db, Guid accountId) =>
        from held in db.UserRoles where held.UserId == accountId join role in db.Roles on held.RoleId equals role.Id orderby role.Name select role.Name!;
}
