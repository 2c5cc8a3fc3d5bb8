using System.Security.Claims;
using RmTalent.Platform.Security;

namespace RmTalent.Platform.Web;

public static class UserExtensions
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The signed-in person's id. Only behind a policy: anonymous users have none.</summary>
        public Guid Id => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

        public bool IsAdministrator => user.IsInRole(Roles.Administrator);
    }
}
